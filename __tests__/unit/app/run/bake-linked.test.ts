import { expect, test } from '@jest/globals'
import { bakeFile } from '../../../support/bake.ts'
import { runIn } from '../../../support/shop.ts'

test('a target that only bake can build is built by it, with those that it is linked to', async () => {
  const api = { 'dockerfile-inline': 'FROM base', contexts: { base: 'target:base' } }
  const bake = bakeFile({ api, base: { target: 'lib' } })
  const { seen, report } = await runIn({ bake }, '--targets', 'api')
  expect(report.record.images.map(({ name }) => name)).toEqual(['api'])
  const head = seen.baked.find(({ directory }) => directory === '/repo')
  expect(JSON.parse(head!.files[0]!.content).target).toMatchObject({
    api: { 'dockerfile-inline': 'FROM base', contexts: { base: 'target:base' } },
    base: { target: 'lib' },
  })
})
