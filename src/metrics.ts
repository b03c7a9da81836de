/**
 * The metrics of docs/measurement.md in the order of records and reports; the word is the same in inputs, records,
 * columns and docs.
 */
export const METRICS = ['unpacked', 'download', 'rootfs', 'wasted', 'own', 'base', 'layers', 'files'] as const
export type Metric = (typeof METRICS)[number]

/** Why `own` and `base` are not known, where they are not. */
export const NO_BASE_IMAGE = "the final stage's base image is not known"
