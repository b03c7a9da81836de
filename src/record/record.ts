import type { Advice } from '../advice/advice.ts'
import type { Bytes } from '../units/bytes.ts'
import type { Making } from './making.ts'
import type { BuildTimes } from '../buildkit/build-times.ts'
import type { MountsEffect } from '../mounts/effect.ts'
import type { DownloadMethod, ForeignLayer } from '../image/image.ts'
import type { Metrics } from '../metrics.ts'
import type { LayerWeight } from '../inventory/layer-weight.ts'
import type { FileWeight } from '../inventory/file-weight.ts'
import type { HiddenCopies } from '../inventory/hidden.ts'
import type { Duplicate } from '../inventory/duplicates.ts'
import type { GoProgram, PackedProgram } from '../inventory/programs.ts'
import type { RepositoryData } from '../inventory/repository-data.ts'
import type { Definition } from '../plan/definition.ts'

/** Version of the JSON shape; a newer one is refused (docs/record.schema.json). */
export const SCHEMA_VERSION = 1
/** Version of the way of weighing; records made by different ways are never compared. */
export const METHOD_VERSION = 1

/**
 * The base image of the final stage as its Dockerfile names it; `digest` is empty where the builder did not say, and of
 * `scratch`.
 */
export interface BaseImageRecord {
  readonly name: string
  readonly digest: string
}

/** What a build took, and what became of its cache mounts. */
export interface BuildRecord extends BuildTimes {
  /** Absent where there was nothing to carry, or nobody asked for it. */
  readonly mounts?: MountsEffect
}

/** A field of an image that records did not have from the start, and that has no word for what is not known. */
export type LaterField = 'hidden' | 'duplicates' | 'goBinaries' | 'packed' | 'attestations' | 'foreignLayers' | 'advice'

export interface ImageRecord {
  readonly name: string
  readonly platform: string
  /** Digest of the manifest; empty when the medium has none (the classic image store). */
  readonly digest: string
  readonly configDigest: string
  readonly definition: Definition | null
  readonly metrics: Metrics
  readonly downloadMethod: DownloadMethod
  readonly layers: readonly LayerWeight[]
  /** The heaviest files of the rootfs, heaviest first; `pathsComplete` says whether that is all of them. */
  readonly paths: readonly FileWeight[]
  readonly pathsComplete: boolean
  /** Heaviest first. */
  readonly hidden: readonly HiddenCopies[]
  /** The largest saving in layers that are not the base image's first, then the largest of all; twenty at most. */
  readonly duplicates: readonly Duplicate[]
  /** Heaviest first. */
  readonly goBinaries: readonly GoProgram[]
  readonly packed: readonly PackedProgram[]
  /** Of layers copied from the context; absent where none has any, and in records of older versions. */
  readonly repository?: readonly RepositoryData[] | undefined
  /** Null where it is not known: the image was not built here, or its Dockerfile does not tell. */
  readonly baseImage: BaseImageRecord | null
  /** Bytes of the attestation manifests (provenance, SBOM) of this platform; they count in no metric. */
  readonly attestations: Bytes
  readonly foreignLayers: readonly ForeignLayer[]
  /** The largest saving first. */
  readonly advice: readonly Advice[]
  /** Null when the image was not built here. */
  readonly build: BuildRecord | null
  /** Absent where nobody knows: in records of older versions, and of images that were only looked at. */
  readonly made?: Making | undefined
  /** What the version that wrote the record did not record (migrate.ts): empty here, whatever is in the image. */
  readonly notRecorded?: readonly LaterField[] | undefined
}

/** What was weighed at one commit. `commit` is null for a tree that is no commit (uncommitted changes, no repository). */
export interface WeightRecord {
  readonly schemaVersion: typeof SCHEMA_VERSION
  readonly tool: { readonly version: string; readonly method: number }
  readonly commit: string | null
  /** When it was weighed, ISO 8601 in UTC. */
  readonly createdAt: string
  readonly images: readonly ImageRecord[]
}
