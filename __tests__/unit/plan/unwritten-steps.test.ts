import { expect, test } from '@jest/globals'
import { hasOuterTriggers, hasUnwrittenSteps } from '../../../src/plan/unwritten-steps.ts'

const TWO = 'FROM a AS x\nFROM x\nRUN y'
const OF_X = 'FROM a AS x\nONBUILD RUN y\nFROM x AS y\nFROM b\nCOPY z /'

test.each<[string, readonly (readonly [string, number])[], readonly string[], boolean]>([
  // Dockerfile, stages that ran with their steps, named contexts, whether more ran than it says
  ['FROM a', [], [], false],
  ['FROM a', [['', 1]], [], true],
  ['FROM a\nRUN x\nWORKDIR /\nADD y /', [['', 2]], [], false],
  ['FROM a\nRUN x\nWORKDIR /\nADD y /', [['', 3]], [], true],
  ['FROM a', [['stage-0', 1]], ['a=docker-image://b'], true],
  [TWO, [['x', 1]], [], true],
  [TWO, [['stage-1', 1]], [], false],
  // BuildKit runs the instructions of a stage that something else replaces
  ['FROM a AS x\nONBUILD RUN y\nFROM x', [['stage-1', 1]], ['x=docker-image://b'], true],
  [OF_X, [['y', 1]], [], false],
  [OF_X, [['y', 2]], [], true],
  [
    OF_X,
    [
      ['y', 1],
      ['stage-2', 2],
    ],
    [],
    true,
  ],
  [OF_X, [['nobody', 1]], [], true],
  ['FROM x-${TARGETARCH} AS y\nRUN y', [['y', 1]], [], false],
  ['FROM x-${TARGETARCH} AS y\nRUN y', [['y', 2]], [], true],
  ['# syntax=example.com/f\nFROM a', [], [], true],
])('%j, ran %j, contexts %j: %s', (dockerfile, stages, contexts, unwritten) => {
  const inputs = { target: '', 'build-args': [], 'build-contexts': contexts, platforms: [], buildkit: [] }
  const ran = stages.map(([name, steps]) => ({ name, steps }))
  expect(hasUnwrittenSteps(dockerfile, inputs, ran)).toBe(unwritten)
  expect(hasOuterTriggers(dockerfile, inputs, ran)).toBe(unwritten && !dockerfile.startsWith('# syntax'))
})
