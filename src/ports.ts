import type { Build } from './buildkit/build.ts'
import type { BuildEvent } from './buildkit/vertex.ts'
import type { ImageExport } from './image/export-entry.ts'
import type { Layer } from './image/layer.ts'
import type { Outline } from './image/outline.ts'
import type { BuilderRecord } from './mounts/builder-record.ts'
import type { LateTarBuild, TarBuild } from './mounts/tar-build.ts'
import type { BuilderFacts, BuildPlan, Weighed } from './plan/build-plan.ts'
import type { RecordStoreName } from './inputs/record-stores.ts'
import type { WeightRecord } from './record/record.ts'
import type { Commits, Found, Miss } from './commits.ts'
import type { Files } from './files.ts'
import type { Pusher } from './pusher.ts'
import type { ReleaseAssets } from './release-assets.ts'
import type { Runner } from './runner.ts'
import type { Bytes } from './units/bytes.ts'

export type { Commits, DefaultBranch, Found, Given, Miss, Tree, Worktree } from './commits.ts'
export type { Files, FolderEntry } from './files.ts'
export type { Pushable, Pusher } from './pusher.ts'
export type { Asset, NewAsset, ReleaseAssets } from './release-assets.ts'
export type { Annotation } from './report/annotation.ts'
export type { Runner } from './runner.ts'

/** The builder. Throws `engine.*` where there is no usable engine or buildx, `build.*` where a build fails. */
export interface Buildx {
  inspect(builder: string): Promise<BuilderFacts>
  build(plan: BuildPlan, show: (event: BuildEvent) => void): Promise<Build>
  /** The manifest or index behind a reference in a registry, byte for byte. Throws `registry.*`. */
  manifest(builder: string, reference: string): Promise<string>
  /** A build whose output is a tar archive, as a stream. Throws `build.failed`, `engine.*` while it is read. */
  tar(build: TarBuild | LateTarBuild): AsyncIterable<Uint8Array>
  /** The versions of docker and buildx, as lines for the log: those known when `ended` aborts. Never rejects. */
  versions(ended: AbortSignal): Promise<readonly string[]>
  /** Everything the builder keeps on its nodes. */
  records(builder: string): Promise<readonly BuilderRecord[]>
  /** Removes records that nothing uses. */
  prune(builder: string, ids: readonly string[]): Promise<void>
}

/** Opens images as streams. Throws `image.*`, naming what was looked for. */
export interface ImageSource {
  /** A reference in the engine, an OCI layout folder or an archive on disk: whichever `reference` is. */
  open(reference: string): Promise<ImageExport>
  /** The image a build produced, read from where its plan says. */
  openBuilt(weighed: Weighed, build: Build): Promise<ImageExport>
  /** Only the diffIDs of the image a build produced, lowest layer first, for each platform. Reads no layer. */
  diffIds(weighed: Weighed, build: Build): Promise<Stacks>
  /** IDs of the images in the place where a build will put its own, except those of other runs. Undefined if unknown, which keeps all. */
  present(weighed: Weighed): Promise<ReadonlySet<string> | undefined>
  /**
   * Removes the name `aside`. The image stays if it was there `before`, has another name or is in use. The first call also
   * removes those that killed runs left, unless this run was cancelled.
   */
  discard(aside: string, before: ReadonlySet<string> | undefined): Promise<void>
}

/** `note`: a line for the log. `silent`: there is nothing to tell, as where only some runs save, or it was told before. */
export type Saved =
  | { readonly kind: 'saved'; readonly note?: string }
  | { readonly kind: 'not saved'; readonly reason: string; readonly silent?: true }

/** Records by commit. A store that cannot answer says why; it never throws for a miss. */
export interface RecordStore {
  /** Its name in sentences: `the cache folder`. */
  readonly name: string
  /** The record of exactly `commit` under `key` (plan/record-key.ts). */
  find(commit: string, key: string): Promise<Found<WeightRecord> | Miss>
  save(commit: string, key: string, record: WeightRecord): Promise<Saved>
}

/** DiffIDs of layers, lowest first: one stack for each platform. */
export type Stacks = readonly (readonly string[])[]

/**
 * What was read of images before, so that no layer is read twice. Best effort on both sides: a miss is read again, and
 * keeping never rejects.
 */
export interface LayerStore {
  /** A layer by the digest of its blob. */
  layer(digest: string): Promise<Layer | undefined>
  keepLayer(layer: Layer): Promise<void>
  /** What an image of this ID consists of (`ImageExport.id`). */
  outline(id: string): Promise<Outline | undefined>
  keepOutline(id: string, outline: Outline): Promise<void>
  /** The layers of a base image, for each of its platforms, under a key of its digest (plan/base-digest.ts). */
  stacks(key: string): Promise<Stacks | undefined>
  keepStacks(key: string, stacks: Stacks): Promise<void>
}

/** A blob of the mount store. Reading `body` may throw; what was read until then is worth nothing. */
export interface StoredMount {
  /** The full key it is stored under. */
  readonly key: string
  readonly body: AsyncIterable<Uint8Array>
}

/** Blobs of cache mounts by key, never changed once stored. A store that cannot answer says why, and soon; it never throws. */
export interface MountStore {
  /** Its name in sentences: `the Actions cache`. */
  readonly name: string
  /** The newest blob whose key begins with the first of `prefixes` that any key begins with. */
  find(prefixes: readonly string[]): Promise<Found<StoredMount> | Miss>
  /** Stores the file at `path` under `key`. */
  save(key: string, path: string): Promise<Saved>
  /** Why nothing can be saved now, as a clause: no service, no permission, no storage; null if it may be tried. */
  whyNoSave(): string | null
  /** Total bytes of all stored mounts; null if the store does not say. Never rejects. */
  usage(): Promise<Bytes | null>
}

/** A comment of the conversation. `ours`: written by this token's user. */
export interface Comment {
  readonly id: number
  readonly body: string
  readonly ours: boolean
  readonly url: string
}

/** The conversation of one pull request. Throws `github.*`; the caller turns that into a notice. */
export interface Comments {
  /** The current head commit of the pull request. */
  headNow(): Promise<string>
  /** All comments, oldest first, over all pages. */
  list(): Promise<readonly Comment[]>
  create(body: string): Promise<Comment>
  update(id: number, body: string): Promise<Comment>
  remove(id: number): Promise<void>
}

/** Runs the user's own commands in a shell. */
export interface Shell {
  /** Runs a command in a folder and returns its exit code. Rejects when the run is cancelled. */
  run(command: string, directory: string, say: (line: string) => void): Promise<number>
}

/** Milliseconds, since the epoch for `now`. */
export interface Clock {
  now(): number
  sleep(milliseconds: number): Promise<void>
}

/** The user's folder for what is kept from run to run. */
interface Cache {
  /** Its absolute path. */
  readonly folder: string
  /** Names of the folders in it that are used. */
  readonly parts: readonly string[]
  /** The ports of a run that keeps nothing there; `why` is the reason, as a clause. */
  without(why: string): Pick<Ports, 'cache' | 'commits' | 'layers' | 'mounts' | 'recordStores'>
}

export interface Ports {
  readonly buildx: Buildx
  readonly pusher: Pusher
  readonly images: ImageSource
  /** By the names that the input `records` has for them; `reason` says why there is none, as a clause. */
  readonly recordStores: { readonly [Name in RecordStoreName]: RecordStore | { readonly reason: string } }
  readonly layers: LayerStore
  readonly mounts: MountStore
  readonly commits: Commits
  /** `reason` if there is no pull request or no token to comment with; undefined if nobody expects a comment. */
  readonly comments: Comments | { readonly reason: string } | undefined
  /** `reason` if a release has no tag, or there is no token to attach files with; undefined if nothing is released. */
  readonly assets: ReleaseAssets | { readonly reason: string } | undefined
  readonly files: Files
  /** Null where none is used. */
  readonly cache: Cache | null
  readonly shell: Shell
  readonly runner: Runner
  readonly variable: (name: string) => string | undefined // of the environment that builds are started with
  readonly clock: Clock
  /** Aborts when the run is cancelled; its reason is the error to end with. */
  readonly cancelled: AbortSignal
}

/** What it takes to open, pull and read existing images. */
export type ImagePorts = Pick<Ports, 'buildx' | 'clock' | 'files' | 'images' | 'layers' | 'runner'>

/** What it takes to find and keep records: those of its stores that a run was told to use, as one. */
export type RecordPorts = Pick<Ports, 'runner'> & { readonly records: RecordStore }

/** What it takes to carry cache mounts from run to run. */
export type MountPorts = Pick<Ports, 'buildx' | 'clock' | 'files' | 'mounts' | 'runner'>

/** What it takes to build and weigh an image. */
export type BuildPorts = ImagePorts & MountPorts & Pick<Ports, 'cancelled' | 'variable'>
