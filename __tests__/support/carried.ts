import { run } from '../../src/app/run/run.ts'
import { stopwatch } from '../../src/app/stopwatch.ts'
import type { CacheStep } from '../../src/buildkit/cache-steps.ts'
import type { MountOutcome } from '../../src/mounts/outcome.ts'
import type { Report } from '../../src/report/report.ts'
import { fakeMountBuilder, type FakeMountBuilder } from './fake-mount-builder.ts'
import { fakePorts } from './ports.ts'
import type { World } from './world.ts'
import { GROWING, inputs } from './shop.ts'
import type { TarSpec } from './tar.ts'
import type { MountsEffect } from '../../src/mounts/effect.ts'

/** Keys of the mounts in a builder. */
export const MOD = '//go/pkg/mod'
export const GOCACHE = '//root/.cache/go-build'

const DOWNLOAD = 'RUN --mount=type=cache,target=/go/pkg/mod go mod download'
const BUILD = 'RUN --mount=type=cache,target=/root/.cache/go-build go build'
export const DOCKERFILE = `FROM golang:1.26\nCOPY go.sum .\n${DOWNLOAD}\n${BUILD}\n`
const GO_SUM = 'golang.org/x/net v0.25.0 h1:x=\n'

/** The builds of the tests run at this time (seconds since the epoch) or somewhat later. */
export const NOW = Date.UTC(2026, 10, 21) / 1000

/** A file with its folders; `age` in seconds. */
export function file(path: string, age = 0, content = path): readonly TarSpec[] {
  const pax = { mtime: String(NOW + 3600 - age) }
  const folders = path.split('/').slice(0, -1)
  return [
    ...folders.map((_, depth) => ({ path: `./${folders.slice(0, depth + 1).join('/')}/`, pax })),
    { path: `./${path}`, content, pax },
  ]
}

export const NET = file('golang.org/x/net@v0.25.0/go.mod')
export const PACKAGE = file('ab/ab12-d')

/** Two finished steps. */
export const stepsThat = (cached: boolean): readonly CacheStep[] =>
  [DOWNLOAD, BUILD].map((text) => ({ stage: '', text, cached }))

/** One value for both mounts, or one for each. */
export const both = <T>(modules: T, packages = modules) => ({
  '/go/pkg/mod': modules,
  '/root/.cache/go-build': packages,
})

export interface CarriedRun {
  readonly builder: FakeMountBuilder
  readonly blobs: ReadonlyMap<string, Uint8Array>
  readonly report: Report
  /** The mounts in the record of the image. */
  readonly mounts: MountsEffect | undefined
  readonly outcomes: { readonly [name: string]: MountOutcome }
}

/** The files of a tree with this Dockerfile, at the head and at its base. */
export const treeWith = (dockerfile: string, goSum = GO_SUM): { [path: string]: string } => ({
  '/repo/Dockerfile': dockerfile,
  '/repo/go.sum': goSum,
  '/base/Dockerfile': dockerfile,
})

/**
 * A run on an empty builder and an empty store, whose steps all run: they download a module and compile a package. The
 * options say what is different.
 */
export async function carry(world: World = {}, ...argv: readonly string[]): Promise<CarriedRun> {
  const builder = world.builder ?? fakeMountBuilder()
  const blobs = world.blobs ?? new Map<string, Uint8Array>()
  const steps = () => {
    builder.fill(MOD, ...NET)
    builder.fill(GOCACHE, ...PACKAGE)
    return stepsThat(false)
  }
  const files = treeWith(DOCKERFILE)
  const { ports } = fakePorts({ ...GROWING, files, steps, ...world, builder, blobs })
  const report = await run(ports, inputs(...argv), stopwatch(ports.clock))
  const mounts = report.record.images[0]!.build?.mounts
  return {
    builder,
    blobs,
    report,
    mounts,
    outcomes: Object.fromEntries(mounts?.mounts.map((outcome) => [outcome.name, outcome]) ?? []),
  }
}

/** Each mount as `found`, with the reason if there is one. */
export const foundIn = ({ outcomes }: CarriedRun): { readonly [name: string]: string } =>
  each(outcomes, ({ found, reason }) => (reason === null ? found : `${found}: ${reason}`))

/** Each mount as `saved`, or why it was not. */
export const savedIn = ({ outcomes }: CarriedRun): { readonly [name: string]: string | null } =>
  each(outcomes, ({ saved, unsaved }) => (saved === null ? unsaved : 'saved'))

function each<T>(outcomes: CarriedRun['outcomes'], of: (outcome: MountOutcome) => T): { readonly [name: string]: T } {
  return Object.fromEntries(Object.entries(outcomes).map(([name, outcome]) => [name, of(outcome)]))
}

/** The store after a first run. */
export async function stored(world: World = {}): Promise<Map<string, Uint8Array>> {
  const blobs = new Map<string, Uint8Array>()
  await carry({ ...world, blobs })
  if (blobs.size === 0) throw new Error('the first run stored nothing')
  return blobs
}
