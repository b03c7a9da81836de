import { describe, expect, test } from '@jest/globals'
import { mountsEffect } from '../../../src/mounts/effect.ts'
import type { WeightRecord } from '../../../src/record/record.ts'
import { mount, mountedBuild, outcome, RESTORED, step } from '../../support/mounts.ts'
import { imageRecord, record } from '../../support/records.ts'
import { withCold } from '../../../src/app/run/with-cold.ts'

const OTHER = { name: '[build 5/6] RUN', seconds: 9, cached: false }

test.each([
  ['some', [step(4, 1.5), OTHER, step(6, 30.0004)], { steps: 'x', seconds: 40 }, [31.5, 40]],
  ['cached ones', [step(4, 0, true), step(6, 30)], null, [30, null]],
  ['none', [OTHER], null, [0, null]],
] as const)('the seconds of the steps with mounts: %s', (_, steps, cold, [stepSeconds, coldSeconds]) => {
  const made = outcome([mount('miss', 'miss')])
  expect(mountsEffect(made, steps, cold)).toEqual({ ...made, stepSeconds, coldSeconds })
})

describe('what the same steps took cold is carried over from the base', () => {
  const unknown = { ...RESTORED, coldSeconds: null }
  const head = record({ images: [imageRecord({ build: mountedBuild(unknown) })] })
  const cold = (base: WeightRecord | undefined, from = head) =>
    withCold(from, base?.images ?? []).images[0]!.build?.mounts?.coldSeconds

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
    expect(withCold(head, base.images)).toEqual(record({ images: [imageRecord({ build: mountedBuild() })] }))
    expect(withCold(record(), base.images)).toEqual(record())
  })
})
