import type { Advice } from '../advice/advice.ts'
import type { Bytes } from '../units/bytes.ts'
import type { Making } from './making.ts'
import type { BuildTimes } from '../buildkit/build-times.ts'
import type { MountsEffect } from '../mounts/effect.ts'
import type { DownloadMethod, ForeignLayer } from '../image/image.ts'
import type { Measures } from '../limits/measures.ts'
import type { Metrics } from '../metrics.ts'
import type { LayerWeight } from '../inventory/layer-weight.ts'
import type { FileWeight } from '../inventory/file-weight.ts'
import type { HiddenCopies } from '../inventory/hidden.ts'
import type { Duplicate } from '../inventory/duplicates.ts'
import type { GoProgram, PackedProgram } from '../inventory/programs.ts'
import type { RepositoryData } from '../inventory/repository-data.ts'
import type { Definition } from '../plan/definition.ts'

/** Version of the JSON shape; newer ones are refused (docs/record.schema.json). */
export const SCHEMA_VERSION = 1
/** Version of the weighing method; records of different methods are never compared. */
export const METHOD_VERSION = 1

/** An image by its name in the Dockerfile. `digest` is empty for `scratch`, or if none was reported. */
export interface BaseImageRecord {
  readonly name: string
  readonly digest: string
}

/** How long a build took, and what its cache mounts did. */
export interface BuildRecord extends BuildTimes {
  /** Absent if there was nothing to carry, or it was not asked for. */
  readonly mounts?: MountsEffect
}

/** Fields of an image that the first records lack, and that have no value for "unknown". */
export const LATER_FIELDS = [
  'hidden',
  'duplicates',
  'goBinaries',
  'packed',
  'attestations',
  'foreignLayers',
  'advice',
] as const
export type LaterField = (typeof LATER_FIELDS)[number]

export interface ImageRecord {
  readonly name: string
  readonly platform: string
  /** Digest of the manifest; empty if there is none (the classic image store). */
  readonly digest: string
  readonly configDigest: string
  readonly definition: Definition | null
  readonly metrics: Metrics
  /** What the rules of its run asked for beyond that; absent if they asked for nothing, and in older records. */
  readonly measures?: Measures | undefined
  readonly downloadMethod: DownloadMethod
  readonly layers: readonly LayerWeight[]
  /** The heaviest files of the rootfs, heaviest first; `pathsComplete` says whether these are all files. */
  readonly paths: readonly FileWeight[]
  readonly pathsComplete: boolean
  /** Heaviest first. */
  readonly hidden: readonly HiddenCopies[]
  /** Largest saving in layers outside the base image first, then largest saving in all layers; at most twenty. */
  readonly duplicates: readonly Duplicate[]
  /** Heaviest first. */
  readonly goBinaries: readonly GoProgram[]
  readonly packed: readonly PackedProgram[]
  /** Repository data in layers copied from the context; absent if there is none, and in older records. */
  readonly repository?: readonly RepositoryData[] | undefined
  /** Of the final stage. Null if unknown: the image was not built here, or its Dockerfile does not say. */
  readonly baseImage: BaseImageRecord | null
  /** All images that its stages start from or copy from, by name; absent if unknown, and in older records. */
  readonly builtOn?: readonly BaseImageRecord[] | undefined
  /** Bytes of this platform's attestation manifests (provenance, SBOM); no metric counts them. */
  readonly attestations: Bytes
  readonly foreignLayers: readonly ForeignLayer[]
  /** Largest saving first. */
  readonly advice: readonly Advice[]
  /** Null if the image was not built here. */
  readonly build: BuildRecord | null
  /** Absent if unknown: in older records, and for images that were only inspected. */
  readonly made?: Making | undefined
  /** Fields that the version that wrote the record did not know (migrate.ts): empty here, whatever the image holds. */
  readonly notRecorded?: readonly LaterField[] | undefined
}

/** What was weighed at one commit; `commit` is null if the tree is none (uncommitted changes, no repository). */
export interface WeightRecord {
  readonly schemaVersion: typeof SCHEMA_VERSION
  readonly tool: { readonly version: string; readonly method: number }
  readonly commit: string | null
  /** When it was weighed, ISO 8601 in UTC. */
  readonly createdAt: string
  readonly images: readonly ImageRecord[]
}
