import type { Advice } from '../advice/advice.ts'
import type { GoBinary } from '../gobinary/go-binary.ts'
import type { Bytes } from '../units/bytes.ts'
import type { Making } from './making.ts'
import type { RepositoryRecord } from './repository-record.ts'
import type { BuildTimes } from '../buildkit/build-times.ts'
import type { MountsEffect } from '../mounts/effect.ts'

/** Version of the JSON shape; a newer one is refused (docs/record.schema.json). */
export const SCHEMA_VERSION = 1
/** Version of the way of weighing; records made by different ways are never compared. */
export const METHOD_VERSION = 1

/**
 * The weights of one image and platform, a field for each of `METRICS` (src/metrics.ts); all but `layers` and `files`
 * (counts) are bytes. `own` and `base` are null when the base image of the final stage is not known: never a guess,
 * never zero.
 */
export interface Metrics {
  readonly unpacked: Bytes
  readonly download: Bytes | null
  readonly rootfs: Bytes
  readonly wasted: Bytes
  readonly own: Bytes | null
  readonly base: Bytes | null
  readonly layers: number
  readonly files: number
}

/**
 * How `download` was obtained: the sizes of the real blobs, or gzip level 6 where the medium has no compressed ones; `none`
 * where that was not asked for, since it takes some seconds for each 100 MB, and then `download` is null.
 */
export type DownloadMethod = 'blobs' | 'gzip-6' | 'none'

/** One layer, in stack order. Bytes as in `Metrics`; `instruction` is the Dockerfile's line (docs/measurement.md). */
export interface LayerRecord {
  readonly diffId: string
  readonly instruction: string
  /** Line of the Dockerfile that made it, 1 for the first; null where that is not known for certain. */
  readonly line: number | null
  readonly origin: 'own' | 'base' | 'unknown'
  readonly unpacked: Bytes
  readonly download: Bytes | null
  readonly files: number
}

/** A file of the rootfs with its bytes and the index of the layer that brought it (0 is the lowest). */
export interface PathRecord {
  readonly path: string
  readonly bytes: Bytes
  readonly layer: number
  /** First 16 bytes of the SHA-256 of its content, in hex: the same file again, wherever it is. */
  readonly content: string
}

/**
 * What became of a file in a lower layer. `owner`, `mode` and `unchanged`: a later layer has the same content again under
 * the same path, for another owner (and perhaps mode), another mode alone, or for nothing.
 */
export type Hiding = 'deleted' | 'overwritten' | 'owner' | 'mode' | 'unchanged'

/**
 * Copies that count in `unpacked` and that no container sees: files of `layer` that the layer `hiddenBy` hides (which
 * may be the same one). Each hidden copy is in one group, so the `bytes` of all groups sum to `wasted`.
 */
export interface HiddenRecord {
  readonly layer: number
  readonly hiddenBy: number
  readonly how: Hiding
  readonly bytes: Bytes
  readonly files: number
  /** The heaviest of them, three at most. */
  readonly paths: readonly string[]
}

/** Files of the rootfs with the same content under different paths; `bytes` of one copy. Hardlinks are no copies. */
export interface DuplicateRecord {
  readonly content: string
  readonly bytes: Bytes
  readonly copies: number
  /** In the order of the alphabet, five at most. */
  readonly paths: readonly string[]
}

/**
 * The path of the module that stands for the lightest ones of a program where a record has no room for all of them (fit.ts).
 * No path of a module holds a blank.
 */
export const OTHER_MODULES = 'other modules'

/**
 * A Go program in the rootfs. A record may list only its heaviest packages; the bytes of its modules are all there, those of
 * the lightest perhaps as `OTHER_MODULES`.
 */
export interface GoBinaryRecord extends GoBinary {
  readonly path: string
  readonly layer: number
}

/** A program that a packer (UPX) has made unreadable: nobody can say what it consists of, or whether it is Go's. */
export interface PackedRecord {
  readonly path: string
  readonly bytes: Bytes
  readonly packer: string
}

/**
 * The base image of the final stage as its Dockerfile names it; `digest` is empty where the builder did not say, and of
 * `scratch`.
 */
export interface BaseImageRecord {
  readonly name: string
  readonly digest: string
}

/** A layer that only its owner distributes (`urls` in its descriptor): named, and never weighed. */
export interface ForeignLayerRecord {
  readonly digest: string
  /** Compressed bytes, as the manifest says. */
  readonly download: Bytes
}

/** What a build took, and what became of its cache mounts. */
export interface BuildRecord extends BuildTimes {
  /** Absent where there was nothing to carry, or nobody asked for it. */
  readonly mounts?: MountsEffect
}

/** Which Dockerfile an image was built from, relative to the repository: records of different ones are not compared. */
export interface Definition {
  readonly context: string
  readonly file: string
  readonly target: string
}

export interface ImageRecord {
  readonly name: string
  readonly platform: string
  /** Digest of the manifest; empty when the medium has none (the classic image store). */
  readonly digest: string
  readonly configDigest: string
  readonly definition: Definition | null
  readonly metrics: Metrics
  readonly downloadMethod: DownloadMethod
  readonly layers: readonly LayerRecord[]
  /** The heaviest files of the rootfs, heaviest first; `pathsComplete` says whether that is all of them. */
  readonly paths: readonly PathRecord[]
  readonly pathsComplete: boolean
  /** Heaviest first. */
  readonly hidden: readonly HiddenRecord[]
  /** The largest saving in layers that are not the base image's first, then the largest of all; twenty at most. */
  readonly duplicates: readonly DuplicateRecord[]
  /** Heaviest first. */
  readonly goBinaries: readonly GoBinaryRecord[]
  readonly packed: readonly PackedRecord[]
  /** Of layers copied from the context; absent where none has any, and in records of older versions. */
  readonly repository?: readonly RepositoryRecord[] | undefined
  /** Null where it is not known: the image was not built here, or its Dockerfile does not tell. */
  readonly baseImage: BaseImageRecord | null
  /** Bytes of the attestation manifests (provenance, SBOM) of this platform; they count in no metric. */
  readonly attestations: Bytes
  readonly foreignLayers: readonly ForeignLayerRecord[]
  /** The largest saving first. */
  readonly advice: readonly Advice[]
  /** Null when the image was not built here. */
  readonly build: BuildRecord | null
  /** Absent where nobody knows: in records of older versions, and of images that were only looked at. */
  readonly made?: Making | undefined
}

/** What was weighed at one commit. `commit` is null for a tree that is no commit (uncommitted changes, no repository). */
export interface Record {
  readonly schemaVersion: typeof SCHEMA_VERSION
  readonly tool: { readonly version: string; readonly method: number }
  readonly commit: string | null
  /** When it was weighed, ISO 8601 in UTC. */
  readonly createdAt: string
  readonly images: readonly ImageRecord[]
}
