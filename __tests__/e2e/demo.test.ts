import { resolve } from 'node:path'
import { expect, test } from '@jest/globals'
import { CLASSIC, docker, environmentOf } from '../support/engines.ts'
import { start } from '../support/programs.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const STEPS = ['inputs', 'baseline', 'plan', 'build', 'image', 'inventory', 'record', 'comparison', 'verdict', 'report']

test('the demo ends as it tells, times every step of the walk, and leaves no image of its name behind', async () => {
  const { code, stdout } = await start(resolve(ROOT, 'scripts/demo'), [], { cwd: ROOT, env: environmentOf(CLASSIC) })
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/As told: the head is over its budget/) })
  expect(stdout).toMatch(/product-catalog \+[\d.]+ MB .*over its budget of 17MB/i)
  for (const step of STEPS) expect(stdout).toMatch(new RegExp(`^\\s*${step}\\s+[\\d.]+ (s|min)`, 'm'))
  // Only images with its name: others may build unnamed ones meanwhile. builders.test.ts tests that no base stays.
  const [, tag] = /--tags (weighbridge-demo:\w+) /.exec(stdout)!
  expect(docker(CLASSIC, 'image', 'ls', '--quiet', tag!)).toBe('')
})
