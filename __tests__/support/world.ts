import type { CommitFacts, FileBeside } from '../../src/baseline/commit-facts.ts'
import type { CacheStep } from '../../src/buildkit/cache-steps.ts'
import type { FromImage } from '../../src/buildkit/from-images.ts'
import type { RanStage } from '../../src/buildkit/ran-stages.ts'
import type { BuildEvent } from '../../src/buildkit/vertex.ts'
import type { Commits, Ports, RecordStore } from '../../src/ports.ts'
import type { WeightRecord } from '../../src/record/record.ts'
import type { FakeMountBuilder } from './fake-mount-builder.ts'
import type { MadeLayer } from './images.ts'
import type { EventFacts } from '../../src/inputs/event-facts.ts'

/** A world in which everything goes well; a test says what is different. */
export interface World {
  /** Layers of what a build in a folder gives; undefined is a build that fails. */
  readonly images?: (directory: string) => readonly MadeLayer[] | undefined
  /** Layers of the base image, of which the Dockerfile starts. */
  readonly base?: readonly MadeLayer[]
  readonly facts?: CommitFacts
  readonly event?: EventFacts
  readonly files?: { readonly [path: string]: string }
  readonly variables?: { readonly [name: string]: string }
  readonly commits?: Partial<Commits>
  /** Where paths lead that are links; undefined for nowhere. */
  readonly realPaths?: { readonly [path: string]: string | undefined }
  /** What links say of where they lead. */
  readonly links?: { readonly [path: string]: string }
  /** Pipes, by their paths as the user wrote them, with what they give. */
  readonly pipes?: { readonly [path: string]: Uint8Array | 'longer' }
  /** Where private folders are made, and where the cache is: not in /repo, unless it is said. */
  readonly temporary?: string
  readonly cache?: string
  /** What lies beside the base's commit in its tree. */
  readonly beside?: readonly FileBeside[]
  /** Whether the base's tree has all files of its commit. */
  readonly isWhole?: boolean
  /** Those of them that the command of `prepare` leaves as they are. */
  readonly kept?: readonly FileBeside[]
  /** Exit code of a command in a folder, which says lines. */
  readonly shell?: (directory: string, say: (line: string) => void) => number
  /** The name that the registry takes nothing for. */
  readonly unpushable?: string
  /** A name that the registry takes, and does not say afterwards what it has there. */
  readonly unconfirmed?: string
  readonly comments?: Ports['comments']
  readonly assets?: Ports['assets']
  readonly stored?: Map<string, WeightRecord>
  /** What a store of records does otherwise than to keep them in `stored`. */
  readonly records?: Partial<RecordStore>
  /** The Actions cache as a store of records; none, unless it is given. */
  readonly cachedRecords?: RecordStore | undefined
  readonly cancelled?: AbortSignal
  /** Images that the engine has before the run, by digest. */
  readonly present?: readonly string[]
  /** Manifests and indexes of a registry, by reference. */
  readonly registry?: { readonly [path: string]: string }
  /** What the builder tells of the images that a build starts from. */
  readonly fromImages?: readonly FromImage[]
  /** The stages that the head's build ran. */
  readonly ranStages?: readonly RanStage[]
  /** Versions of BuildKit on the builder's nodes. */
  readonly buildkit?: readonly string[]
  /** What the builder has in its cache mounts. */
  readonly builder?: FakeMountBuilder
  /** The steps of the head's build that mount a cache, which do now what they do. */
  readonly steps?: () => readonly CacheStep[]
  /** What the head's build shows before it ends, well or not. */
  readonly events?: readonly BuildEvent[]
  /** Saved cache mounts, by key. */
  readonly blobs?: Map<string, Uint8Array>
  readonly mounts?: Ports['mounts']
}
