import { expect, test } from '@jest/globals'
import { perform } from '../../../../src/app/perform.ts'
import { FACTS, PARENT } from '../../../support/fake-commits.ts'
import { fakePorts } from '../../../support/ports.ts'
import { GROWING } from '../../../support/shop.ts'

const text = (limit: string) => `images:\n  shop: { budget: ${limit} }\n`

test.each([
  [['run'], 'weighbridge.yml', 'services/shop/weighbridge.yml'],
  [['run', '--config', './ci/limits.yml'], './ci/limits.yml', 'services/shop/ci/limits.yml'],
  [['run', '--config', '../limits.yml'], '../limits.yml', 'services/limits.yml'],
])('the notice of an edited budget is at the path from the root of the repository: %p', async (argv, path, file) => {
  const { ports, seen } = fakePorts({
    ...GROWING,
    facts: { ...FACTS, prefix: 'services/shop/' },
    files: { '/repo/Dockerfile': '' },
    committed: { [PARENT]: { [path]: text('1MB') } },
  })
  const read: typeof ports.files.read = async (asked) => (asked === path ? text('2MB') : ports.files.read(asked))
  const files = { ...ports.files, read }
  await perform({ ...ports, files }, { argv, folder: 'shop', print: async () => undefined })
  const notice = { level: 'notice', title: 'This change edits its own budget', file, line: 2 }
  expect(seen.annotations).toContainEqual(expect.objectContaining(notice))
})
