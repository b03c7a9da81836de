import type { Build } from './buildkit/build.ts'
import type { BuildEvent } from './buildkit/vertex.ts'
import type { EngineTriggers } from './image/engine-triggers.ts'
import type { ImageExport } from './image/export-entry.ts'
import type { Layer } from './image/layer.ts'
import type { Outline } from './image/outline.ts'
import type { BuilderRecord } from './mounts/builder-record.ts'
import type { LateTarBuild, TarBuild } from './mounts/tar-build.ts'
import type { BakeDefinition } from './plan/bake/bake-definition.ts'
import type { BakePlan } from './plan/bake/bake-plan.ts'
import type { BuilderFacts, BuildPlan, Weighed } from './plan/build-plan.ts'
import type { BakeInputs } from './inputs/bake-inputs.ts'
import type { RecordStoreName } from './inputs/record-stores.ts'
import type { Acceptances, Comments } from './comments.ts'
import type { Commits, Found, Miss } from './commits.ts'
import type { Files } from './files.ts'
import type { LayerThreads } from './layer-threads.ts'
import type { Pusher } from './pusher.ts'
import type { Records, RecordStore, Saved } from './record-stores.ts'
import type { ReleaseAssets } from './release-assets.ts'
import type { Runner } from './runner.ts'
import type { Bytes } from './units/bytes.ts'

export type { Acceptances, Comment, Comments } from './comments.ts'
export type { ChangedTree, Commits, DefaultBranch, Found, Given, Miss, Tree, Worktree } from './commits.ts'
export type { Files, FolderEntry } from './files.ts'
export type { Pushable, Pusher } from './pusher.ts'
export type { Asset, NewAsset, ReleaseAssets } from './release-assets.ts'
export type { Annotation } from './report/annotation.ts'
export type { FoundRecord, Records, RecordStore, Refusal, Saved } from './record-stores.ts'
export type { Runner } from './runner.ts'

export type HearBuild = (build: number, event: BuildEvent) => void

/** Throws `engine.*` if there is no usable engine or buildx, and `build.*` if a build fails. */
export interface Buildx {
  /** An inspection that `ended` aborts rejects. */
  inspect(builder: string, ended?: AbortSignal): Promise<BuilderFacts>
  /** What bake files say, read in `directory` (absolute). Builds nothing. Throws `bake.*`, and `input.*` for `vars`. */
  printBake(inputs: BakeInputs, directory: string): Promise<BakeDefinition>
  build(plan: BuildPlan, show: (event: BuildEvent) => void): Promise<Build>
  /** Several builds by one call. `hear` gets what is said of one of them, as if it had been built alone. */
  bake(plan: BakePlan, show: (event: BuildEvent) => void, hear: HearBuild): Promise<readonly Build[]>
  /** The manifest, index or (by its digest) config behind a reference in a registry, byte for byte. Throws `registry.*`. */
  manifest(builder: string, reference: string): Promise<string>
  /** The tar archive that a build outputs. Throws `build.failed` and `engine.*` while it is read. */
  tar(build: TarBuild | LateTarBuild): AsyncIterable<Uint8Array>
  /** The versions of docker and buildx that are known when `ended` aborts, as log lines. Never rejects. */
  versions(ended: AbortSignal): Promise<readonly string[]>
  records(builder: string): Promise<readonly BuilderRecord[]>
  prune(builder: string, ids: readonly string[]): Promise<void>
}

/** Opens images as streams. Throws `image.*`. */
export interface ImageSource {
  /** `reference` may be in the engine, an OCI layout folder or an archive on disk. */
  open(reference: string): Promise<ImageExport>
  openBuilt(weighed: Weighed, build: Build): Promise<ImageExport>
  /** Writes a layout with one index of the images in other layouts. */
  join(layouts: readonly string[], directory: string): Promise<void>
  /** Only the diffIDs of the image, lowest layer first, per platform. Reads no layer. */
  diffIds(weighed: Weighed, build: Build): Promise<Stacks>
  /** Of an image in the engine. Undefined if it is not there, or does not tell. */
  triggers(reference: string): Promise<EngineTriggers | undefined>
  /** IDs of the images where a build will put its own, without those of other runs. Undefined (unknown) keeps all. */
  present(weighed: Weighed): Promise<ReadonlySet<string> | undefined>
  /**
   * Removes the name `aside`. The image stays if it was there `before`, has another name or is in use. What killed runs
   * left is removed, too, once in a run and unless this one was cancelled.
   */
  discard(aside: string, before: ReadonlySet<string> | undefined): Promise<void>
}

/** DiffIDs of layers, lowest first: one stack per platform. */
export type Stacks = readonly (readonly string[])[]

/** What was read of images before, so that no layer is read twice. Best effort; keeping never rejects. */
export interface LayerStore {
  /** By the digest of its blob. */
  layer(digest: string): Promise<Layer | undefined>
  keepLayer(layer: Layer): Promise<void>
  /** By `ImageExport.id`. */
  outline(id: string): Promise<Outline | undefined>
  keepOutline(id: string, outline: Outline): Promise<void>
  /** The layers of a base image per platform, under a key of its digest (plan/base-digest.ts). */
  stacks(key: string): Promise<Stacks | undefined>
  keepStacks(key: string, stacks: Stacks): Promise<void>
}

/** Discard what was read if reading `body` throws. */
export interface StoredMount {
  readonly key: string
  readonly body: AsyncIterable<Uint8Array>
}

/** Blobs of cache mounts by key, never changed once stored. Never throws. */
export interface MountStore {
  /** As used in sentences: `the Actions cache`. */
  readonly name: string
  /** The newest blob whose key begins with the first of `prefixes` that matches any. */
  find(prefixes: readonly string[]): Promise<Found<StoredMount> | Miss>
  save(key: string, path: string): Promise<Saved>
  /** Why nothing can be saved (no service, permission or space), as a clause; null if it can. */
  whyNoSave(): string | null
  /** Total bytes of all stored mounts; null if unknown. Never rejects. */
  usage(): Promise<Bytes | null>
}

export interface Shell {
  /** Returns the command's exit code. Rejects when the run is cancelled. */
  run(command: string, directory: string, say: (line: string) => void): Promise<number>
}

/** Milliseconds, since the epoch for `now`. */
export interface Clock {
  now(): number
  sleep(milliseconds: number): Promise<void>
}

/** The user's folder for what is kept between runs. */
interface Cache {
  /** Absolute. */
  readonly folder: string
  readonly parts: readonly string[]
  /** The ports of a run without a cache folder; `why` is the reason, as a clause. */
  without(why: string): Pick<Ports, 'cache' | 'commits' | 'layers' | 'mounts' | 'recordStores'>
}

export interface Ports {
  readonly buildx: Buildx
  readonly pusher: Pusher
  readonly images: ImageSource
  /** By the names that the input `records` has for them; `reason` says why there is none, as a clause. */
  readonly recordStores: { readonly [Name in RecordStoreName]: RecordStore | { readonly reason: string } }
  readonly layers: LayerStore
  readonly threads: LayerThreads
  readonly mounts: MountStore
  readonly commits: Commits
  /** `reason`: no pull request, or no token to comment with. Undefined if no comment is expected. */
  readonly comments: Comments | { readonly reason: string } | undefined
  /** Undefined wherever `comments` has no comments. */
  readonly acceptances: Acceptances | undefined
  /** `reason`: the release has no tag, or no token to attach files with. Undefined if this is not a release. */
  readonly assets: ReleaseAssets | { readonly reason: string } | undefined
  readonly files: Files
  /** Null if none is used. */
  readonly cache: Cache | null
  readonly shell: Shell
  readonly runner: Runner
  readonly variable: (name: string) => string | undefined // of the environment that builds are started with
  readonly clock: Clock
  /** Processors that this process may use. */
  readonly cores: number
  /** Its reason is the error to end with. */
  readonly cancelled: AbortSignal
  /** For builds that also end when `ended` aborts, with its reason: while the run goes on. */
  readonly until: (ended: AbortSignal) => Pick<Ports, 'buildx' | 'cancelled' | 'images'>
}

/** For opening, pulling and reading existing images. */
export type ImagePorts = Pick<Ports, 'buildx' | 'clock' | 'files' | 'images' | 'layers' | 'runner' | 'threads'>

/** For finding and keeping records, in the stores that the input `records` chose. */
export type RecordPorts = Pick<Ports, 'runner'> & { readonly records: Records }

/** For carrying cache mounts from run to run. */
export type MountPorts = Pick<Ports, 'buildx' | 'clock' | 'files' | 'mounts' | 'runner'>

/** For building and weighing an image. */
export type BuildPorts = ImagePorts & MountPorts & Pick<Ports, 'cancelled' | 'variable'>
