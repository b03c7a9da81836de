import type { Unit } from './any-metric.ts'
import type { Share } from './headroom.ts'
import { parseAmount } from './parse-amount.ts'
import type { GrowthLimit } from './rule.ts'

/**
 * Reads `5%`, `500kB`, `5% or 500kB` (the looser decides) or `5% and 500kB` (both hold); undefined for other text. An
 * amount is of `unit`.
 */
export function parseGrowth(text: string, unit: Unit): GrowthLimit | undefined {
  const parts = text.trim().split(/\s+(or|and)\s+/)
  const [first, word, second] = parts
  if (parts.length === 1) return parseOne(first ?? '', unit)
  if (parts.length !== 3) return undefined
  const limits = [parseOne(first ?? '', unit), parseOne(second ?? '', unit)].filter((limit) => limit !== undefined)
  return limits.length === 2 ? { kind: word === 'or' ? 'or' : 'and', limits } : undefined
}

function parseOne(text: string, unit: Unit): GrowthLimit | undefined {
  const share = parsePercent(text)
  if (share) return { kind: 'percent', ...share }
  const max = parseAmount(text, unit)
  return max === undefined ? undefined : { kind: 'absolute', max }
}

/** Reads `5%` or `0.57%` exactly; undefined for other text. */
export function parsePercent(text: string): Share | undefined {
  const [, whole, decimals = ''] = /^(\d+)(?:\.(\d+))?\s*%$/.exec(text.trim()) ?? []
  if (whole === undefined) return undefined
  const [max, per] = [Number(whole + decimals), 100 * 10 ** decimals.length]
  return Number.isSafeInteger(max) && Number.isSafeInteger(per) ? { max, per } : undefined
}
