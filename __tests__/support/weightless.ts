import { METRIC_NAMES, type ReadMetrics } from '../../src/metrics.ts'

/** The metrics of an empty image, all 0. */
export const WEIGHTLESS = Object.fromEntries(METRIC_NAMES.map((metric) => [metric, 0])) as ReadMetrics
