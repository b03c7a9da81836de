import { resolve } from 'node:path'
import { expect, test } from '@jest/globals'
import { CLASSIC, docker, environmentOf } from '../support/engines.ts'
import { start } from '../support/programs.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const STEPS = ['inputs', 'plan', 'build', 'image', 'inventory', 'record', 'baseline', 'comparison', 'verdict', 'report']

const list = (filter: string) => docker(CLASSIC, 'image', 'ls', '--quiet', '--no-trunc', '--filter', filter).split('\n')
/** Images that may be the demo's: those without a name, and its own. */
const images = () => ['dangling=true', 'reference=weighbridge-demo'].flatMap(list).toSorted()

test('the demo ends as it tells, times every step of the walk, and leaves no image behind', async () => {
  const before = images()
  const { code, stdout } = await start(resolve(ROOT, 'scripts/demo'), [], { cwd: ROOT, env: environmentOf(CLASSIC) })
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/As told: the head is over its budget/) })
  expect(stdout).toMatch(/product-catalog \+[\d.]+ MB .*over its budget of 17MB/i)
  for (const step of STEPS) expect(stdout).toMatch(new RegExp(`^\\s*${step}\\s+[\\d.]+ (s|min)`, 'm'))
  expect(images()).toEqual(before)
})
