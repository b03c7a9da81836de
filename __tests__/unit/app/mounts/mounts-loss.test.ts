// A hosted runner has no record of an earlier build, so the time of cold steps comes with the mounts.
import { expect, test } from '@jest/globals'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import { reportText } from '../../../../src/report/report-page.ts'
import { DOCKERFILE, file, GOCACHE, MOD, NET, PACKAGE, stepsThat, treeWith } from '../../../support/carried.ts'
import { fakeMountBuilder } from '../../../support/fake-mount-builder.ts'
import { step } from '../../../support/mounts.ts'
import { fakePorts } from '../../../support/ports.ts'
import { GROWING, inputs } from '../../../support/shop.ts'
import type { VertexTime } from '../../../../src/buildkit/build-times.ts'

type Blobs = Map<string, Uint8Array>

/** A commit built on a new runner, whose builder and records are empty; `more` is what its build adds to a mount. */
async function onNewRunner(blobs: Blobs, vertices: readonly VertexTime[], commit: string, more = 'ab/ab12-d') {
  const builder = fakeMountBuilder()
  const steps = () => {
    builder.fill(MOD, ...NET)
    builder.fill(GOCACHE, ...PACKAGE, ...file(more))
    return stepsThat(false)
  }
  const facts = { head: commit.repeat(40), parents: [], dirty: false, isWhole: true, prefix: '' }
  const { ports, stored } = fakePorts({ ...GROWING, files: treeWith(DOCKERFILE), builder, blobs, steps, facts })
  expect(stored.size).toBe(0)
  const build: typeof ports.buildx.build = async (...args) => ({
    ...(await ports.buildx.build(...args)),
    times: { seconds: 32, vertices },
  })
  const report = await run({ ...ports, buildx: { ...ports.buildx, build } }, inputs(), stopwatch(ports.clock))
  const mounts = report.record.images[0]!.build!.mounts!
  return { found: mounts.mounts.map(({ found }) => found), cold: mounts.coldSeconds, said: reportText(report) }
}

const COLD = [step(4, 1.5), step(6, 0.5)]
const WARM = [step(4, 1.3), step(6, 0.5)]
const LOSS = /gained in the steps:\s+"cache-mounts: off" is faster here/

test('a restore that costs more than it gains is said where only the mounts survive, and by each later run', async () => {
  const blobs: Blobs = new Map()
  const first = await onNewRunner(blobs, COLD, '1')
  expect(first).toMatchObject({ found: ['miss', 'miss'], cold: 2, said: expect.not.stringMatching(LOSS) })

  const second = await onNewRunner(blobs, WARM, '2', 'cd/cd34-d')
  expect(second).toMatchObject({ found: ['hit', 'partial'], cold: 2, said: expect.stringMatching(LOSS) })
  expect(second.said).toMatch(/2 steps with cache mounts took 1\.8 s; with empty mounts: 2\.0 s/)
  expect(blobs.size).toBe(3)

  // Both mounts of the first run are gone: the second one's has it, too.
  for (const key of [...blobs.keys()].slice(0, 2)) blobs.delete(key)
  const third = await onNewRunner(blobs, WARM, '2', 'cd/cd34-d')
  expect(third).toMatchObject({ found: ['miss', 'hit'], cold: 2 })
})

test.each([
  ['of other steps', [step(4, 1.3), step(7, 0.5)]],
  ['of fewer steps', [step(4, 1.3)]],
])('nothing is said where what is known is %s', async (_, vertices) => {
  const blobs: Blobs = new Map()
  await onNewRunner(blobs, COLD, '1')
  const next = await onNewRunner(blobs, vertices, '2')
  expect(next).toMatchObject({ cold: null, said: expect.not.stringMatching(LOSS) })
})
