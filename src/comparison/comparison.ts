import type { Metric } from '../metrics.ts'
import type { Bytes } from '../units/bytes.ts'
import type { Cause, ModuleChange, SettingChange } from './cause.ts'
import type { Unrecorded } from './unrecorded.ts'
import type { LayerWeight } from '../inventory/layer-weight.ts'

/** One metric on both sides; `percent` is null when the base is zero. */
export type MetricComparison =
  | {
      readonly metric: Metric
      readonly kind: 'compared'
      readonly base: Bytes
      readonly head: Bytes
      readonly delta: Bytes
      readonly percent: number | null
    }
  | {
      readonly metric: Metric
      readonly kind: 'not compared'
      /** Null where it is not known, and where the base has no such image. */
      readonly base: Bytes | null
      readonly head: Bytes | null
      readonly reason: string
    }

/** A layer of the head beside the one of the base it replaces. `delta` is unpacked bytes; deltas sum to the image's. */
export interface LayerComparison {
  readonly kind: 'same' | 'changed' | 'added' | 'removed'
  readonly instruction: string
  readonly base: LayerWeight | null
  readonly head: LayerWeight | null
  readonly delta: Bytes
}

/** A file of the rootfs whose bytes differ; null is a side that does not have it. */
export interface PathComparison {
  readonly path: string
  readonly base: Bytes | null
  readonly head: Bytes | null
  readonly delta: Bytes
}

/** An image of the head against its match at the base; `basePlatform` is null where the two are not compared. */
export interface ImageComparison {
  readonly name: string
  readonly platform: string
  readonly basePlatform: string | null
  readonly metrics: readonly MetricComparison[]
  readonly layers: readonly LayerComparison[]
  readonly paths: readonly PathComparison[]
  /** Why `unpacked` changed, down to Go modules; null where the images are not compared. */
  readonly cause: Cause | null
  /** What else differs that explains it: toolchain, stripping, base image. */
  readonly settings: readonly SettingChange[]
  /** All of them: `cause` has those alone that weigh something, and folds the light ones. */
  readonly modules: readonly ModuleChange[]
  /** What the record of one side does not have, because an older version wrote it: nothing here is of that. */
  readonly notCompared?: readonly Unrecorded[] | undefined
}

/**
 * Head against base, with an element of `images` for each image of the head; `onlyAtBase` are the images of the base that
 * match none of them. `none` carries the reason, which every report repeats.
 */
export type Comparison =
  | {
      readonly kind: 'compared'
      readonly images: readonly ImageComparison[]
      readonly onlyAtBase: readonly Pick<ImageComparison, 'name' | 'platform'>[]
    }
  | { readonly kind: 'none'; readonly reason: string }
