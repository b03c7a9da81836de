import { METRIC_NAMES, type Metrics } from '../../src/metrics.ts'

/** The metrics of an image of nothing: 0 of each. */
export const WEIGHTLESS = Object.fromEntries(METRIC_NAMES.map((metric) => [metric, 0])) as Metrics
