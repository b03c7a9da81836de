import type { CommitFacts, FileBeside } from '../../src/baseline/commit-facts.ts'
import type { CacheStep } from '../../src/buildkit/cache-steps.ts'
import type { FromImage } from '../../src/buildkit/from-images.ts'
import type { RanStage } from '../../src/buildkit/ran-stages.ts'
import type { Build } from '../../src/buildkit/build.ts'
import type { BuildEvent } from '../../src/buildkit/vertex.ts'
import type { EngineTriggers } from '../../src/image/engine-triggers.ts'
import type { Change } from '../../src/plan/changed-input.ts'
import type { BuildPlan } from '../../src/plan/build-plan.ts'
import type { Commits, Ports, RecordStore } from '../../src/ports.ts'
import type { WeightRecord } from '../../src/record/record.ts'
import type { FakeMountBuilder } from './fake-mount-builder.ts'
import type { MadeLayer } from './images.ts'
import type { BakeInputs } from '../../src/inputs/bake-inputs.ts'
import type { EventFacts } from '../../src/inputs/event-facts.ts'

/** A world in which everything succeeds; a test says what is different. */
export interface World {
  /** Layers that a build in a folder gives; undefined for a build that fails. `image`: its name, if built with others. */
  readonly images?: (directory: string, plan: BuildPlan, image?: string) => readonly MadeLayer[] | undefined
  /** Layers of the Dockerfile's base image. */
  readonly base?: readonly MadeLayer[]
  readonly facts?: CommitFacts
  readonly event?: EventFacts
  readonly files?: { readonly [path: string]: string }
  readonly variables?: { readonly [name: string]: string }
  readonly commits?: Partial<Commits>
  /** How the head differs from the base. */
  readonly changes?: readonly Change[]
  /** Files by commit and by path from the folder the run starts in, for whoever asks for one of them. */
  readonly committed?: { readonly [commit: string]: { readonly [path: string]: string } }
  /** Where links lead, by path; undefined for nowhere. */
  readonly realPaths?: { readonly [path: string]: string | undefined }
  /** The targets of links as written. */
  readonly links?: { readonly [path: string]: string }
  /** Pipes by their paths as the user wrote them, with their content. */
  readonly pipes?: { readonly [path: string]: Uint8Array | 'longer' }
  /** The place of private folders, and the cache: outside of /repo unless given. */
  readonly temporary?: string
  readonly cache?: string
  /** The uncommitted files in the base's tree. */
  readonly beside?: readonly FileBeside[]
  /** Whether the base's tree has all committed files. */
  readonly isWhole?: boolean
  /** The uncommitted files that the command of `prepare` does not change. */
  readonly kept?: readonly FileBeside[]
  /** Runs a command in a folder, which prints lines; gives its exit code. */
  readonly shell?: (directory: string, say: (line: string) => void) => number
  /** The name that the registry refuses. */
  readonly unpushable?: string
  /** A name that the registry accepts, but cannot be read back. */
  readonly unconfirmed?: string
  readonly job?: Ports['runner']['job']
  readonly comments?: Ports['comments']
  readonly acceptances?: Ports['acceptances']
  readonly assets?: Ports['assets']
  readonly stored?: Map<string, WeightRecord>
  /** What a store of records does otherwise than to keep them in `stored`. */
  readonly records?: Partial<RecordStore>
  /** The Actions cache as a store of records; none, unless it is given. */
  readonly cachedRecords?: RecordStore | undefined
  readonly cancelled?: AbortSignal
  /** Images in the engine before the run, by digest. */
  readonly present?: readonly string[]
  /** Manifests and indexes of a registry, by reference. */
  readonly registry?: { readonly [path: string]: string }
  /** ONBUILD instructions of images in the engine, by reference. */
  readonly triggers?: { readonly [reference: string]: EngineTriggers }
  /** What the builder reports of a build's base images. */
  readonly fromImages?: readonly FromImage[]
  /** The stages that the head's build ran. */
  readonly ranStages?: readonly RanStage[]
  /** The same of the targets that it is linked to. */
  readonly ranLinked?: NonNullable<Build['ranLinked']>
  /** The builder's: `docker` unless given. */
  readonly driver?: string
  /** Whether the builder is another machine. */
  readonly elsewhere?: boolean
  /** Versions of BuildKit on the builder's nodes. */
  readonly buildkit?: readonly string[]
  /** The content of the builder's cache mounts. */
  readonly builder?: FakeMountBuilder
  /** The steps of the head's build that mount a cache; calling this makes their changes. `image`: as above. */
  readonly steps?: (image?: string) => readonly CacheStep[]
  /** What the head's build shows before it ends, successfully or not. */
  readonly events?: readonly BuildEvent[]
  /** Saved cache mounts, by key. */
  readonly blobs?: Map<string, Uint8Array>
  readonly mounts?: Ports['mounts']
  /** What buildx prints of the bake file in a folder, as JSON; throws what the port throws. */
  readonly bake?: (inputs: BakeInputs, directory: string) => unknown
}
