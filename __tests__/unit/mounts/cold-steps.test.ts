import { describe, expect, test } from '@jest/globals'
import { coldSteps } from '../../../src/mounts/cold-steps.ts'
import { step } from '../../support/mounts.ts'

const OTHER = { name: '[build 5/6] RUN', seconds: 9, cached: false }
const RUNS = ['RUN go generate', 'RUN go build']
const build = (vertices: Parameters<typeof coldSteps>[0]['vertices'], ...platforms: readonly string[]) => ({
  vertices,
  instructions: RUNS,
  platforms,
})

describe('the seconds of cold steps, from the build itself', () => {
  test.each([
    ['all mounts were empty, and the steps ran', true, [step(4, 1.5), OTHER, step(6, 30.0004)], 31.5],
    ['one was not, or nobody knows', false, [step(4, 1.5), step(6, 30)], undefined],
    ['a step was cached', true, [step(4, 0, true), step(6, 30)], undefined],
    ['no step used them', true, [OTHER], undefined],
  ] as const)('%s', (_, empty, steps, seconds) => {
    expect(coldSteps(build(steps), empty, [])?.seconds).toBe(seconds)
  })
})

describe('from what was stored with the mounts', () => {
  const ARM = 'linux/arm64'
  const AMD = 'linux/amd64'
  const stored = coldSteps(build([step(4, 20), OTHER, step(6, 10)], AMD, ARM), true, [])!

  test.each([
    ['the same steps', build([step(6, 1), step(4, 1)], ARM, AMD), 30],
    ['the same steps, which were cached', build([step(6, 0, true), step(4, 0, true)], AMD, ARM), 30],
    ['one step more', build([step(4, 1), step(6, 1), step(7, 1)], AMD, ARM), undefined],
    ['another step', build([step(4, 1), step(7, 1)], AMD, ARM), undefined],
    [
      'the same steps, written elsewhere in the Dockerfile',
      { ...build([step(4, 1), step(6, 1)], AMD, ARM), instructions: RUNS.toReversed() },
      30,
    ],
    [
      'other commands under the same numbers',
      { ...build([step(4, 1), step(6, 1)], AMD, ARM), instructions: [RUNS[0]!, 'RUN go build -race && go test ./...'] },
      undefined,
    ],
    ['another platform', build([step(4, 1), step(6, 1)], AMD), undefined],
  ])('%s', (_, of, seconds) => {
    const others = { steps: 'f'.repeat(64), seconds: 1 }
    const older = { ...stored, seconds: 99 }
    expect(coldSteps(of, false, [others, stored, older])?.seconds).toBe(seconds)
  })

  test('counts less than the build itself', () => {
    expect(coldSteps(build([step(4, 2), step(6, 3)], AMD, ARM), true, [stored])).toEqual({ ...stored, seconds: 5 })
  })
})
