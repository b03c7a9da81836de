import type { AnyMetric } from '../limits/any-metric.ts'
import type { Bytes } from '../units/bytes.ts'
import type { Cause, ModuleChange, SettingChange } from './cause.ts'
import type { Unrecorded } from './unrecorded.ts'
import type { LayerWeight } from '../inventory/layer-weight.ts'

/** One metric on both sides, in its unit. `percent` is null if the base is zero. */
export type MetricComparison =
  | {
      readonly metric: AnyMetric
      readonly kind: 'compared'
      readonly base: number
      readonly head: number
      readonly delta: number
      readonly percent: number | null
    }
  | {
      readonly metric: AnyMetric
      readonly kind: 'not compared'
      /** Null if unknown, or if the base has no such image. */
      readonly base: number | null
      readonly head: number | null
      readonly reason: string
    }

/** What the head has of a measure (limits/measures.ts) and the base has not, by name; or why that is not known. */
export type Gained =
  | { readonly measure: string; readonly kind: 'compared'; readonly names: readonly string[] }
  | { readonly measure: string; readonly kind: 'not compared'; readonly reason: string }

/** A layer of the head beside the base layer it replaces. `delta` is unpacked bytes; deltas sum to the image's. */
export interface LayerComparison {
  readonly kind: 'same' | 'changed' | 'added' | 'removed'
  readonly instruction: string
  readonly base: LayerWeight | null
  readonly head: LayerWeight | null
  readonly delta: Bytes
}

/** A file of the rootfs whose bytes differ; null on a side that lacks it. */
export interface PathComparison {
  readonly path: string
  readonly base: Bytes | null
  readonly head: Bytes | null
  readonly delta: Bytes
}

/** Something that moved upstream, so that what it changed is not the head's own (baseline/moved.ts). */
export interface MovedPart {
  readonly what: 'base image' | 'image' | 'go version'
  /** The image by its name in the Dockerfile; for `go version` the program's path. */
  readonly name: string
  /** Bytes of `unpacked` and `download` that the comparison leaves out; null if not known. */
  readonly unpacked: Bytes | null
  readonly download: Bytes | null
}

/** An image of the head and its match at the base. `basePlatform` is null if they are not compared. */
export interface ImageComparison {
  readonly name: string
  readonly platform: string
  readonly basePlatform: string | null
  readonly metrics: readonly MetricComparison[]
  /** Of what rules forbid if it is new; absent if none does. */
  readonly gained?: readonly Gained[] | undefined
  readonly layers: readonly LayerComparison[]
  readonly paths: readonly PathComparison[]
  /** Why `unpacked` changed, down to Go modules; null if the images are not compared. */
  readonly cause: Cause | null
  /** Other differences that explain it: toolchain, stripping, base image. */
  readonly settings: readonly SettingChange[]
  /** All module changes. `cause` has only those that weigh something, and folds light ones. */
  readonly modules: readonly ModuleChange[]
  /** What one side's record lacks because an older version wrote it. The other fields say nothing about it. */
  readonly notCompared?: readonly Unrecorded[] | undefined
  /** What moved upstream. The base is here as it would be on the head's base image. */
  readonly moved?: readonly MovedPart[] | undefined
}

/** Head against base. `onlyAtBase`: base images without a match. `reason` is in every report. */
export type Comparison =
  | {
      readonly kind: 'compared'
      readonly images: readonly ImageComparison[]
      readonly onlyAtBase: readonly Pick<ImageComparison, 'name' | 'platform'>[]
    }
  | { readonly kind: 'none'; readonly reason: string }
