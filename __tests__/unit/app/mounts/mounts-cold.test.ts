import { expect, test } from '@jest/globals'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import { DOCKERFILE, MOD, NET, stepsThat, stored, treeWith } from '../../../support/carried.ts'
import { failedBuild } from '../../../support/errors.ts'
import { fakeMountBuilder, type MountFaults } from '../../../support/fake-mount-builder.ts'
import { step } from '../../../support/mounts.ts'
import { fakePorts } from '../../../support/ports.ts'
import { GROWING, inputs } from '../../../support/shop.ts'

const FAILED = failedBuild()

const ran = () => stepsThat(false)

interface Given {
  readonly faults?: MountFaults
  readonly isStored?: boolean
  readonly isHeld?: boolean
  readonly argv?: readonly string[]
  readonly dockerfile?: string
}

/** Two mounts with one id and two owners. */
const OWNERS = `FROM golang:1.26
RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,id=/go/pkg/mod,target=/m,uid=7 go build
`

/** The time with empty mounts that a run reports whose steps took 31.5 s. */
async function coldSeconds({ faults, isStored = false, isHeld = false, argv = [], dockerfile = DOCKERFILE }: Given) {
  const builder = fakeMountBuilder(faults)
  if (isHeld) builder.fill(MOD, ...NET)
  const blobs = isStored ? await stored() : new Map<string, Uint8Array>()
  const { ports } = fakePorts({ ...GROWING, files: treeWith(dockerfile), builder, blobs, steps: ran })
  const build: typeof ports.buildx.build = async (...args) => ({
    ...(await ports.buildx.build(...args)),
    times: { seconds: 32, vertices: [step(4, 1.5), step(6, 30)] },
  })
  const buildx = { ...ports.buildx, build }
  const { record } = await run({ ...ports, buildx }, inputs(...argv), stopwatch(ports.clock))
  return record.images[0]!.build!.mounts!.coldSeconds
}

test.each<[string, Given, number | null]>([
  ['nothing is stored for any of them', {}, 31.5],
  ['what is stored is not asked for', { isStored: true, argv: ['--no-cache'] }, 31.5],
  ['they were restored', { isStored: true }, null],
  ['the builder has one', { isHeld: true }, null],
  ['the builder has one of two that it does not tell apart', { isHeld: true, dockerfile: OWNERS }, null],
  ['it has neither of the two', { dockerfile: OWNERS }, 31.5],
  ['only one is carried', { argv: ['--cache-mounts', '/go/pkg/mod'] }, null],
  [
    'the builder does not say what it holds',
    { faults: { records: { calls: [1, 2], error: new Error('gone') } } },
    null,
  ],
  ['the restore broke off, and nobody knows where', { isStored: true, faults: { restore: FAILED } }, null],
  ['one could not be unpacked', { isStored: true, faults: { says: { [MOD]: 'failed' } } }, null],
])('cold steps where %s', async (_, given, seconds) => {
  expect(await coldSeconds(given)).toBe(seconds)
})
