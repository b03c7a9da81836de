import { expect, test } from '@jest/globals'
import { storeMount, type PackedFile } from '../../../../src/app/mounts/pack-mount.ts'
import { carry, file, GOCACHE, stepsThat, stored, type CarriedRun } from '../../../support/carried.ts'
import { fakeMountBuilder } from '../../../support/fake-mount-builder.ts'
import { fakePorts } from '../../../support/ports.ts'

/** For each mount, whether it has seconds for fetching it, and for packing and storing it. */
const timesOf = ({ outcomes }: CarriedRun) =>
  Object.values(outcomes).map(({ fetchSeconds, storeSeconds }) => [fetchSeconds, storeSeconds].map(isTime))

const [FETCHED, STORED, BOTH] = [
  [true, false],
  [false, true],
  [true, true],
]

const isTime = (seconds: number | undefined): boolean => seconds !== undefined && seconds > 0

test('each mount has the seconds of what was done with it', async () => {
  const first = await carry()
  expect(timesOf(first)).toEqual([STORED, STORED])

  const unchanged = await carry({ blobs: await stored(), steps: () => stepsThat(false) })
  expect(timesOf(unchanged)).toEqual([BOTH, BOTH])

  const cached = await carry({ blobs: await stored(), steps: () => stepsThat(true) })
  expect(timesOf(cached)).toEqual([FETCHED, FETCHED])

  const builder = fakeMountBuilder()
  builder.fill(GOCACHE, ...file('ab/ab12-d'))
  const held = await carry({ builder, blobs: await stored(), steps: () => stepsThat(false) })
  expect(timesOf(held)).toEqual([BOTH, [false, false]])
})

test('the seconds of packing and of storing are added', async () => {
  const { ports } = fakePorts()
  let now = 5000
  const clock = { ...ports.clock, now: () => now }
  const save = async () => {
    now += 3000
    return { kind: 'not saved', reason: 'full' } as const
  }
  const manifest = { files: 1, key: 'k-', entriesSha256: 'ab'.repeat(32) }
  const packed = {
    kind: 'packed',
    manifest,
    changed: true,
    path: '/b',
    bytes: 7,
    seconds: 1.5,
  } as unknown as PackedFile
  const result = await storeMount({ clock, mounts: { ...ports.mounts, save } }, packed, null)
  expect(result).toEqual({ unsaved: 'full', seconds: 4.5 })
})

test('what was fetched in vain took its time as well', async () => {
  const blobs = await stored()
  for (const key of blobs.keys()) blobs.set(key, Buffer.from('damaged'))
  const run = await carry({ blobs, steps: () => stepsThat(true) })
  expect(Object.values(run.outcomes).map(({ found }) => found)).toEqual(['miss', 'miss'])
  expect(timesOf(run)).toEqual([FETCHED, FETCHED])
})
