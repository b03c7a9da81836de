import { unitOf, type AnyMetric } from './any-metric.ts'

/** How many of the whole numbers that are compared are in one of a metric's unit: seconds are compared by milliseconds. */
const perUnit = (metric: AnyMetric): number => (unitOf(metric) === 'seconds' ? 1000 : 1)

/** An amount as a whole number: with decimals, 0.1 and 0.3 would be more than 0.4. */
export const toWhole = (metric: AnyMetric, amount: number): number => Math.round(amount * perUnit(metric))

/** The amount, in its metric's unit, that a whole number stands for. */
export const fromWhole = (metric: AnyMetric, whole: number): number => whole / perUnit(metric)

/** By how much an amount is more than another one. */
export const difference = (metric: AnyMetric, amount: number, other: number): number =>
  fromWhole(metric, toWhole(metric, amount) - toWhole(metric, other))
