import { describe, expect, test } from '@jest/globals'
import { mountsRecord, withCold } from '../../../src/mounts/effect.ts'
import { mount, mountedBuild, outcome, RESTORED, step } from '../../support/mounts.ts'
import { imageRecord, record } from '../../support/records.ts'

const OTHER = { name: '[build 5/6] RUN', seconds: 9, cached: false }

describe('the seconds of the steps with mounts, and whether they were cold', () => {
  test.each([
    ['all mounts were empty, and the steps ran', true, [step(4, 1.5), OTHER, step(6, 30.0004)], [31.5, 31.5]],
    ['one was not, or nobody knows', false, [step(4, 1.5), step(6, 30)], [31.5, null]],
    ['a step was cached', true, [step(4, 0, true), step(6, 30)], [30, null]],
    ['no step used them', true, [OTHER], [0, null]],
  ] as const)('%s', (_, empty, steps, [stepSeconds, coldSeconds]) => {
    const made = outcome([mount('miss', 'miss')])
    expect(mountsRecord(made, steps, empty)).toEqual({ ...made, stepSeconds, coldSeconds })
  })
})

describe('what the same steps took cold is carried over from the base', () => {
  const unknown = { ...RESTORED, coldSeconds: null }
  const head = record({ images: [imageRecord({ build: mountedBuild(unknown) })] })
  const cold = (base: Parameters<typeof withCold>[1], from = head) =>
    withCold(from, base).images[0]!.build?.mounts?.coldSeconds

  test.each([
    ['of the same steps', record({ images: [imageRecord({ build: mountedBuild() })] }), 34.05],
    [
      'in any order',
      record({ images: [imageRecord({ build: mountedBuild(RESTORED, [step(6, 1), step(4, 1)]) })] }),
      34.05,
    ],
    ['but not of others', record({ images: [imageRecord({ build: mountedBuild(RESTORED, [step(4, 1)]) })] }), null],
    ['nor of another image', record({ images: [imageRecord({ name: 'x', build: mountedBuild() })] }), null],
    ['nor of another platform', record({ images: [imageRecord({ platform: 'x', build: mountedBuild() })] }), null],
    ['where the base does not know', head, null],
    ['where the base had no mounts', record(), null],
    ['where the base was not built', record({ images: [imageRecord({ build: null })] }), null],
    ['where there is no base', undefined, null],
  ])('%s', (_, base, seconds) => {
    expect(cold(base)).toBe(seconds)
  })

  test('a head that knows keeps its own', () => {
    const own = record({ images: [imageRecord({ build: mountedBuild({ ...RESTORED, coldSeconds: 40 }) })] })
    expect(cold(record({ images: [imageRecord({ build: mountedBuild() })] }), own)).toBe(40)
  })

  test('nothing else changes', () => {
    const base = record({ images: [imageRecord({ build: mountedBuild() })] })
    expect(withCold(head, base)).toEqual(record({ images: [imageRecord({ build: mountedBuild() })] }))
    expect(withCold(record(), base)).toEqual(record())
  })
})
