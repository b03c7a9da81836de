import type { Bytes } from './units/bytes.ts'

/**
 * The weights of one image and platform, a field for each of `METRICS`; all but `layers` and `files`
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
 * The metrics of docs/measurement.md in the order of records and reports; the word is the same in inputs, records,
 * columns and docs.
 */
export const METRICS = ['unpacked', 'download', 'rootfs', 'wasted', 'own', 'base', 'layers', 'files'] as const
export type Metric = (typeof METRICS)[number]

/** Why `own` and `base` are not known, where they are not. */
export const NO_BASE_IMAGE = "the final stage's base image is not known"
