import { memoryLayers } from './memory-layers.ts'
import type { CommitFacts, EventFacts } from '../../src/baseline/facts.ts'
import { fail } from '../../src/errors.ts'
import type { BuildPlan } from '../../src/plan/build-plan.ts'
import type { Annotation, Commits, Ports } from '../../src/ports.ts'
import type { Record } from '../../src/record/record.ts'
import { exportOf, layout, type MadeLayer } from './images.ts'

/** What happened in a run, in order, for a test to look at. */
export interface Seen {
  readonly built: BuildPlan[]
  readonly annotations: Annotation[]
  readonly info: string[]
  readonly outputs: Map<string, string>
  readonly masked: string[]
  summary: string
  left: string
}

/** A world in which everything goes well; a test says what is different. */
export interface World {
  /** Layers of what a build in a folder gives; undefined is a build that fails. */
  readonly images?: (directory: string) => readonly MadeLayer[] | undefined
  /** Layers of the base image, of which the Dockerfile starts. */
  readonly base?: readonly MadeLayer[]
  readonly facts?: CommitFacts
  readonly event?: EventFacts
  readonly files?: Readonly<Record_<string>>
  readonly commits?: Partial<Commits>
  readonly comments?: Ports['comments']
  readonly stored?: Map<string, Record>
  readonly cancelled?: AbortSignal
  /** Images that the engine has before the run, by digest. */
  readonly present?: readonly string[]
  /** Manifests and indexes of a registry, by reference. */
  readonly registry?: Readonly<Record_<string>>
}
type Record_<T> = { [key: string]: T }

export const HEAD = 'a'.repeat(40)
export const PARENT = 'b'.repeat(40)
const FACTS: CommitFacts = { head: HEAD, parents: [PARENT], dirty: false, prefix: '' }
const FILES = { '/repo/Dockerfile': 'FROM alpine\nCOPY app /app\n', '/base/Dockerfile': 'FROM alpine\nCOPY app /app\n' }

/** Ports to a world without IO, and what was seen of it. The head is built in /repo, the base in /base. */
export function fakePorts(world: World = {}): {
  ports: Ports
  seen: Seen
  stored: Map<string, Record>
  engine: Set<string>
} {
  const seen: Seen = {
    built: [],
    annotations: [],
    info: [],
    outputs: new Map(),
    masked: [],
    summary: '',
    left: '',
  }
  const stored = world.stored ?? new Map<string, Record>()
  const files: Record_<string> = world.files ?? FILES
  const results = new Map<string, readonly MadeLayer[]>()
  const engine = new Set(world.present)
  /** Whether the last temporary folder was removed: what is built or read after that has nowhere to be. */
  let gone = false
  let now = Date.UTC(2026, 10, 21)
  const ports: Ports = {
    buildx: {
      inspect: async () => ({ name: 'default', driver: 'docker' }),
      async build(plan) {
        if (gone) throw new Error('the folder of the build is gone')
        seen.built.push(plan)
        const probe = plan.args.some((arg) => arg.endsWith('base.Dockerfile'))
        const layers = probe ? (world.base ?? []) : world.images?.(plan.directory)
        if (!layers) throw fail('build.failed', { instruction: 'RUN false', error: 'exit code: 1', output: '' })
        const { digest } = layout(layers)
        results.set(digest, layers)
        engine.add(digest)
        return { imageId: digest, digest, metadata: {}, record: { seconds: 1, vertices: [] } }
      },
      async manifest(_, reference) {
        const text = world.registry?.[reference]
        if (text === undefined) throw fail('registry.not-found', { reference, detail: 'not found' })
        return text
      },
    },
    images: {
      async open(reference) {
        throw fail('image.not-found', { reference, detail: 'no such image' })
      },
      async openBuilt(_, build) {
        if (gone) throw new Error('the folder of the build is gone')
        return exportOf(layout(results.get(build.digest)!).files)
      },
      diffIds: async (_, build) => [results.get(build.digest)!.map(({ diffId }) => diffId)],
      present: async () => new Set(engine),
      async discard(_, build, before) {
        if (before && !before.has(build.digest)) engine.delete(build.digest)
      },
    },
    records: {
      async find(commit, key) {
        const value = stored.get(`${commit}/${key}`)
        return value ? { kind: 'found', value } : { kind: 'miss', reason: 'no record' }
      },
      async save(commit, key, record) {
        stored.set(`${commit}/${key}`, record)
        return { kind: 'saved' }
      },
    },
    layers: memoryLayers(),
    commits: {
      facts: async () => ({ kind: 'found', value: world.facts ?? FACTS }),
      resolve: async (name) => ({ kind: 'found', value: { commit: name, branch: false } }),
      defaultBranch: async () => ({ kind: 'found', value: PARENT }),
      mergeBase: async () => ({ kind: 'found', value: PARENT }),
      isAncestor: async () => ({ kind: 'found', value: true }),
      checkout: async () => ({
        kind: 'found',
        value: {
          directory: '/base',
          translate: (path) => path.replace(/^\/repo\b/, '/base'),
          [Symbol.asyncDispose]: async () => {},
        },
      }),
      ...world.commits,
    },
    comments: world.comments ?? { reason: 'There is no pull request.' },
    files: {
      directory: '/repo',
      read: async (path) => files[path.startsWith('/') ? path : `/repo/${path}`],
      isDirectory: async (path) => path === '/repo' || Object.keys(files).some((each) => each.startsWith(`${path}/`)),
      async temporaryFolder() {
        gone = false
        return { path: '/scratch', [Symbol.asyncDispose]: async () => void (gone = true) }
      },
    },
    runner: {
      event: world.event ?? { kind: 'none' },
      group: (_, work) => work(),
      info: (line) => void seen.info.push(line),
      annotate: (annotation) => void seen.annotations.push(annotation),
      async summary(markdown) {
        seen.summary = markdown
      },
      output: (name, value) => void seen.outputs.set(name, value),
      async leave(_, text) {
        seen.left = text
        return '/tmp/report.json'
      },
      mask: (secret) => void seen.masked.push(secret),
    },
    clock: { now: () => (now += 250) },
    cancelled: world.cancelled ?? new AbortController().signal,
  }
  return { ports, seen, stored, engine }
}
