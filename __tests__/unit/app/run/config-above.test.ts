import { expect, test } from '@jest/globals'
import { configAboveNotes } from '../../../../src/app/run/config-above.ts'
import { configOf } from '../../../support/config.ts'
import { FACTS } from '../../../support/fake-commits.ts'
import { fakePorts } from '../../../support/ports.ts'
import { GROWING, runIn } from '../../../support/shop.ts'

const ROOT = '/repo/weighbridge.yml'
const note = (path: string, named: string): string =>
  `The budgets of ${path} were not read, as the run starts in a folder below it: start it there, or set --config=${named}`

test.each<[string, readonly string[], string, readonly string[]]>([
  ['at the root', [ROOT], 'services/api', [note(ROOT, '../../weighbridge.yml')]],
  [
    'the nearest',
    [ROOT, '/repo/services/weighbridge.yml'],
    'services/api',
    [note('/repo/services/weighbridge.yml', '../weighbridge.yml')],
  ],
  ['outside of the checkout', [ROOT], 'api', []],
  ['at the root, where the run starts', ['/repo/services/api/weighbridge.yml'], '', []],
  ['nowhere', [], 'services/api', []],
])('a configuration file above: %s', async (_, paths, prefix, expected) => {
  const { ports } = fakePorts({ files: Object.fromEntries(paths.map((path) => [path, ''])) })
  const files = { ...ports.files, directory: '/repo/services/api' }
  expect(await configAboveNotes({ ...ports, files }, { config: null }, prefix)).toEqual(expected)
  expect(await configAboveNotes({ ...ports, files }, { config: configOf('defaults: {}') }, prefix)).toEqual([])
})

test('the report has the note', async () => {
  const files = { '/repo/Dockerfile': 'FROM alpine\n', '/base/Dockerfile': 'FROM alpine\n', '/weighbridge.yml': '' }
  const { report } = await runIn({ ...GROWING, files, facts: { ...FACTS, prefix: 'repo' } })
  expect(report.notes).toContain(note('/weighbridge.yml', '../weighbridge.yml'))
})
