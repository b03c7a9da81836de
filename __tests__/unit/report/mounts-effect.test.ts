import { describe, expect, test } from '@jest/globals'
import type { BuildRecord } from '../../../src/record/record.ts'
import { effectSentences } from '../../../src/report/mounts-effect.ts'
import { mount, mountedBuild, RESTORED, step } from '../../support/mounts.ts'
import type { MountsEffect } from '../../../src/mounts/effect.ts'

test.each([
  [1_234_000_000, 'All stored cache mounts take 1.2 GB, compressed.'],
  [null, 'Restoring took 1.8 s, saving took 2.0 s.'],
  [0, 'Restoring took 1.8 s, saving took 2.0 s.'],
])('says what the store holds, where it knows: %p', (storeBytes, last) => {
  expect(effectSentences(mountedBuild(), { ...RESTORED, storeBytes }).at(-1)).toBe(last)
})

describe('what the mounts were good for', () => {
  const RAN = [step(4, 0.2), step(6, 2.9)]
  const empty = [mount('/a', 'miss')]
  const time = { restoreSeconds: 0, saveSeconds: 0 }
  test.each<[string, Partial<MountsEffect>, BuildRecord['vertices'], string]>([
    [
      'empty mounts',
      { ...time, mounts: empty, stepSeconds: 34, coldSeconds: 34 },
      RAN,
      '2 steps with cache mounts took 34.0 s, as the mounts were empty.',
    ],
    [
      'an unknown time without them',
      { coldSeconds: null },
      RAN,
      '2 steps with cache mounts took 3.1 s. Restoring took 1.8 s, saving took 2.0 s.',
    ],
    [
      'a step that was cached',
      { ...time, coldSeconds: 3 },
      [step(4, 0, true), RAN[1]!],
      '2 steps with cache mounts took 3.1 s, 1 of them cached; with empty mounts: 3.0 s.',
    ],
    [
      'one cached step of two, where nothing is said of gain',
      { coldSeconds: 3, saveSeconds: 0 },
      [step(4, 0, true), RAN[1]!],
      '2 steps with cache mounts took 3.1 s, 1 of them cached; with empty mounts: 3.0 s. Restoring took 1.8 s.',
    ],
    [
      'cached steps only, which gain nothing, where cold ones are not known',
      { stepSeconds: 0, coldSeconds: null, restoreSeconds: 5.1, saveSeconds: 0 },
      [step(4, 0, true)],
      '1 step with cache mounts took 0.00 s, cached. Restoring took 5.1 s. That is 5.1 s without gain: the layer cache had that step. If most builds are like this, use "cache-mounts: off".',
    ],
    [
      'cached steps only, which gain nothing, where cold ones are known',
      { stepSeconds: 0, coldSeconds: 30, restoreSeconds: 5.1, saveSeconds: 0 },
      [step(4, 0, true)],
      '1 step with cache mounts took 0.00 s, cached; with empty mounts: 30.0 s. Restoring took 5.1 s. That is 5.1 s without gain: the layer cache had that step. If most builds are like this, use "cache-mounts: off".',
    ],
    [
      'several cached steps only',
      { stepSeconds: 0, coldSeconds: null, restoreSeconds: 5.1, saveSeconds: 0 },
      [step(4, 0, true), step(5, 0, true)],
      '2 steps with cache mounts took 0.00 s, all of them cached. Restoring took 5.1 s. That is 5.1 s without gain: the layer cache had all of these steps. If most builds are like this, use "cache-mounts: off".',
    ],
    [
      'cached steps only, where the builder held the mounts',
      { ...time, stepSeconds: 0, mounts: [mount('/a', 'held')] },
      [step(4, 0, true)],
      '1 step with cache mounts took 0.00 s, cached; with empty mounts: 34.0 s.',
    ],
    [
      'only a save',
      { restoreSeconds: 0 },
      RAN,
      '2 steps with cache mounts took 3.1 s; with empty mounts: 34.0 s. Saving took 2.0 s.',
    ],
    ['steps that no record names', time, [], ''],
    [
      'a loss',
      { coldSeconds: 5.12 },
      RAN,
      '2 steps with cache mounts took 3.1 s; with empty mounts: 5.1 s. Restoring took 1.8 s, saving took 2.0 s. That is 3.9 s for 2.0 s gained in the steps: "cache-mounts: off" is faster here.',
    ],
    [
      'no gain at all',
      { coldSeconds: 3 },
      RAN,
      '2 steps with cache mounts took 3.1 s; with empty mounts: 3.0 s. Restoring took 1.8 s, saving took 2.0 s. That is 3.9 s for 0.00 s gained in the steps: "cache-mounts: off" is faster here.',
    ],
    [
      'nothing carried, so nothing lost',
      { mounts: [mount('/a', 'held')], coldSeconds: 3, restoreSeconds: 0 },
      RAN,
      '2 steps with cache mounts took 3.1 s; with empty mounts: 3.0 s. Saving took 2.0 s.',
    ],
  ])('%s', (_, fields, vertices, said) => {
    const mounts = { ...RESTORED, ...fields }
    expect(effectSentences({ seconds: 1, vertices, mounts }, mounts).join(' ')).toBe(said)
  })
})
