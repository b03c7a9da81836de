import { expect, test } from '@jest/globals'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import { decodeRecord } from '../../../../src/record/decode.ts'
import { encodeRecord } from '../../../../src/record/encode.ts'
import type { WeightRecord } from '../../../../src/record/record.ts'
import { mountedBuild, RESTORED } from '../../../support/mounts.ts'
import { HEAD, PARENT } from '../../../support/fake-commits.ts'
import { fakePorts } from '../../../support/ports.ts'
import { GROWING, inputs } from '../../../support/shop.ts'

/** A record as a store reads what it wrote. */
function readAgain(record: WeightRecord): WeightRecord {
  const decoded = decodeRecord(encodeRecord(record))
  if (decoded.kind === 'unreadable') throw new Error(decoded.reason)
  return decoded.record
}

/** Seconds of its cold steps, as reported and stored by the run with this record of its base. */
async function coldSeconds(base: number | null, head: number | null) {
  const stored = new Map<string, WeightRecord>()
  const runWith = async (seconds: number | null) => {
    const { ports } = fakePorts({ ...GROWING, stored })
    const build: typeof ports.buildx.build = async (...args) => {
      return { ...(await ports.buildx.build(...args)), times: mountedBuild({ ...RESTORED, coldSeconds: seconds }) }
    }
    return run({ ...ports, buildx: { ...ports.buildx, build } }, inputs(), stopwatch(ports.clock))
  }
  await runWith(base) // stores the base
  for (const [key, record] of stored) {
    if (key.startsWith(HEAD))
      stored.delete(key) // the first of a commit stays
    else stored.set(key, readAgain(record))
  }
  const reported = (await runWith(head)).record
  const kept = [...stored].find(([key]) => key.startsWith(HEAD))?.[1]
  expect([...stored.keys()].some((key) => key.startsWith(PARENT))).toBe(true)
  return [reported, kept].map((each) => each?.images[0]!.build?.mounts?.coldSeconds)
}

test.each([
  ['is taken over from the base, and kept for the next', 34, null, 34],
  ['stays that of the head where it was cold itself', 34, 40, 40],
  ['is not known where nobody knows it', null, null, null],
] as const)('what steps took with empty cache mounts %s', async (_, base, head, expected) => {
  expect(await coldSeconds(base, head)).toEqual([expected, expected])
})
