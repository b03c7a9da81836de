import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { runIn } from '../support/shop.ts'

const { outputs } = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'))

test('action.yml has every output that a run writes', async () => {
  const { seen } = await runIn({})
  expect(seen.outputs.size).toBeGreaterThan(5)
  expect(Object.keys(outputs)).toEqual(expect.arrayContaining([...seen.outputs.keys()]))
})
