import { expect, test } from '@jest/globals'
import { hasOuterTriggers, hasUnwrittenSteps } from '../../../src/plan/unwritten-steps.ts'

const TWO = 'FROM a AS x\nFROM x\n'
const OF_X = 'FROM a AS x\nONBUILD RUN y\nFROM x AS y\nFROM b\n'

test.each<[string, readonly string[], readonly string[], boolean]>([
  // Dockerfile     stages that ran one  named contexts         unwritten
  ['FROM a', [], [], false],
  ['FROM a', [''], [], true],
  ['FROM a', ['stage-0'], ['a=docker-image://b'], true],
  [TWO, ['x'], [], true],
  [TWO, ['stage-1'], [], false],
  [TWO, ['stage-1'], ['x=docker-image://b'], true],
  [OF_X, ['y'], [], false],
  [OF_X, ['y', 'stage-2'], [], true],
  [OF_X, ['nobody'], [], true],
  ['# syntax=example.com/f\nFROM a', [], [], true],
])('%j, ONBUILD in %j, contexts %j: %s', (dockerfile, triggered, contexts, unwritten) => {
  const inputs = { target: '', 'build-args': [], 'build-contexts': contexts, platforms: [], buildkit: [] }
  expect(hasUnwrittenSteps(dockerfile, inputs, triggered)).toBe(unwritten)
  expect(hasOuterTriggers(dockerfile, inputs, triggered)).toBe(unwritten && !dockerfile.startsWith('# syntax'))
})
