import { memoryLayers } from '../../src/adapters/directory/memory.ts'
import { noStore } from '../../src/adapters/no-store/mounts.ts'
import { fakeCommits } from './fake-commits.ts'
import { fakeFolders } from './fake-folders.ts'
import { fakeMountBuilder, fakeMountStore } from './fake-mount-builder.ts'
import { fail } from '../../src/errors/errors.ts'
import type { Build } from '../../src/buildkit/build.ts'
import type { BuildEvent } from '../../src/buildkit/vertex.ts'
import { readDefinition } from '../../src/plan/bake/bake-definition.ts'
import type { BakePlan } from '../../src/plan/bake/bake-plan.ts'
import type { BuildPlan } from '../../src/plan/build-plan.ts'
import type { Annotation, Ports } from '../../src/ports.ts'
import type { WeightRecord } from '../../src/record/record.ts'
import { fakePusher } from './fake-pusher.ts'
import { fakeRunner } from './fake-runner.ts'
import { exportOf, layout, type MadeLayer } from './images.ts'
import { memoryRecords } from './memory-records.ts'
import { fakeFiles } from './fake-files.ts'
import type { World } from './world.ts'

/** What happened in a run, in order, for tests. */
export interface Seen {
  readonly built: BuildPlan[]
  /** Calls that built several. */
  readonly baked: BakePlan[]
  readonly annotations: Annotation[]
  readonly info: string[]
  readonly outputs: Map<string, string>
  readonly masked: string[]
  /** Commands of `prepare`, each prefixed by its folder. */
  readonly commands: string[]
  /** Names that were pushed to a registry, in order. */
  readonly pushed: string[]
  summary: string
  left: string
}

const STEP = { step: 'RUN false', source: 'Dockerfile', line: 2, excerpt: '2 | >>> RUN false' }
const FAILED = { instruction: 'RUN false', error: 'exit code: 1', output: '', ...STEP }
const FILES = { '/repo/Dockerfile': 'FROM alpine\nCOPY app /app\n', '/base/Dockerfile': 'FROM alpine\nCOPY app /app\n' }

/** Ports to a world without IO, and a record of what happened. The head is built in /repo, the base in /base. */
export function fakePorts(world: World = {}): {
  ports: Ports
  seen: Seen
  stored: Map<string, WeightRecord>
  engine: Set<string>
} {
  const lists = { built: [], baked: [], annotations: [], info: [], masked: [], commands: [], pushed: [] }
  const seen: Seen = { ...lists, outputs: new Map(), summary: '', left: '' }
  const stored = world.stored ?? new Map<string, WeightRecord>()
  const files: { readonly [path: string]: string } = world.files ?? FILES
  const results = new Map<string, readonly MadeLayer[]>()
  const engine = new Set(world.present)
  const asides = new Map<string, string>() // the runs' private images, by name
  const builder = world.builder ?? fakeMountBuilder()
  const folders = fakeFolders(() => builder.disk.clear())
  let now = Date.UTC(2026, 10, 21)
  /** `image`: its name, if it is built with others. */
  async function madeBy(plan: BuildPlan, show: (event: BuildEvent) => void, image?: string): Promise<Build> {
    folders.require()
    seen.built.push(plan)
    const probe = plan.args.some((arg) => arg.endsWith('base.Dockerfile'))
    const isHead = !probe && plan.directory === '/repo'
    if (isHead) builder.build()
    if (isHead) world.events?.forEach(show)
    const cacheSteps = isHead ? (world.steps?.(image) ?? []) : []
    const layers = probe ? (world.base ?? []) : world.images?.(plan.directory, plan, image)
    if (!layers) throw fail('build.failed', { ...FAILED, ...(image !== undefined && { image }) })
    const { digest } = layout(layers)
    results.set(digest, layers)
    engine.add(digest)
    const tag = plan.args[plan.args.indexOf('--tag') + 1] ?? ''
    if (tag.startsWith('weighbridge-aside:')) asides.set(tag, digest)
    return {
      imageId: digest,
      digest,
      metadata: {},
      times: { seconds: 1, vertices: [] },
      cacheSteps,
      fromImages: world.fromImages ?? [],
      ranStages: world.ranStages ?? [],
      ...(world.ranLinked && { ranLinked: world.ranLinked }),
    }
  }
  const ports: Ports = {
    buildx: {
      inspect: async () => ({
        name: 'default',
        driver: world.driver ?? 'docker',
        platform: 'linux/amd64',
        buildkit: world.buildkit ?? [''],
        elsewhere: world.elsewhere ?? false,
      }),
      async printBake(inputs, directory) {
        if (!world.bake) throw fail('bake.no-file', { detail: "couldn't find a bake definition", directory })
        const definition = readDefinition(JSON.stringify(world.bake(inputs, directory)))
        if (typeof definition === 'string') throw fail('bake.invalid', { detail: definition })
        return definition
      },
      build: (plan, show) => madeBy(plan, show),
      async bake(plan, show, hear) {
        seen.baked.push(plan)
        const builds: Build[] = []
        for (const [index, { name, plan: own }] of plan.builds.entries()) {
          const said = (event: BuildEvent): void =>
            [show, (each: BuildEvent) => hear(index, each)].forEach((to) => to(event))
          builds.push(await madeBy(own, said, name))
        }
        return builds
      },
      async manifest(_, reference) {
        const text = world.registry?.[reference]
        if (text === undefined) throw fail('registry.not-found', { reference, detail: 'not found' })
        return text
      },
      tar: builder.tar,
      versions: async () => ['docker 29.0', 'buildx v0.30.1'],
      records: builder.records,
      prune: builder.prune,
    },
    pusher: fakePusher(seen.pushed, () => folders.require(), {
      refused: world.unpushable,
      unseen: world.unconfirmed,
    }),
    images: {
      async open(reference) {
        throw fail('image.not-found', { reference, detail: 'no such image' })
      },
      async openBuilt(_, build) {
        folders.require()
        return exportOf(layout(results.get(build.digest)!).files)
      },
      join: async () => folders.require(),
      diffIds: async (_, build) => [results.get(build.digest)!.map(({ diffId }) => diffId)],
      triggers: async (reference) => world.triggers?.[reference],
      present: async () => new Set(engine),
      async discard(aside, before) {
        const digest = asides.get(aside)!
        asides.delete(aside)
        if (before && !before.has(digest) && ![...asides.values()].includes(digest)) engine.delete(digest)
      },
    },
    recordStores: {
      'actions-cache': world.cachedRecords ?? { reason: 'the runner has none' },
      notes: { reason: 'there is no remote' },
      directory: {
        ...memoryRecords(stored, 'the cache folder'),
        ...world.records,
      },
    },
    layers: memoryLayers(),
    threads: { read: () => undefined },
    mounts: world.mounts ?? fakeMountStore(builder, world.blobs ?? new Map()),
    commits: fakeCommits(world),
    assets: world.assets,
    acceptances: world.acceptances,
    comments: world.comments ?? { reason: 'There is no pull request.' },
    cache: {
      folder: world.cache ?? '/cache',
      parts: ['layers', 'repositories'],
      without: (why) => ({
        cache: null,
        commits: { ...ports.commits },
        layers: memoryLayers(),
        mounts: noStore('the cache folder', why),
        recordStores: { ...ports.recordStores, directory: { reason: why } },
      }),
    },
    files: fakeFiles({ ...world, files }, builder.disk, folders),
    shell: {
      async run(command, directory, say) {
        seen.commands.push(`${directory}: ${command}`)
        return world.shell?.(directory, say) ?? 0
      },
    },
    runner: fakeRunner(world, seen),
    variable: (name) => world.variables?.[name],
    clock: { now: () => (now += 250), sleep: async (milliseconds) => void (now += milliseconds) },
    cores: 2,
    cancelled: world.cancelled ?? new AbortController().signal,
    until: (ended) => ({
      buildx: ports.buildx,
      images: ports.images,
      cancelled: AbortSignal.any([ports.cancelled, ended]),
    }),
  }
  return { ports, seen, stored, engine }
}
