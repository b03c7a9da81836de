import type { GrowthLimit } from './rule.ts'
import { parseBytes } from '../units/bytes.ts'

/** Reads `5%`, `500kB`, `5% or 500kB` (the looser decides) or `5% and 500kB` (both hold); undefined for other text. */
export function parseGrowth(text: string): GrowthLimit | undefined {
  const parts = text.trim().split(/\s+(or|and)\s+/)
  const [first, word, second] = parts
  if (parts.length === 1) return parseOne(first ?? '')
  if (parts.length !== 3) return undefined
  const limits = [parseOne(first ?? ''), parseOne(second ?? '')].filter((limit) => limit !== undefined)
  return limits.length === 2 ? { kind: word === 'or' ? 'or' : 'and', limits } : undefined
}

function parseOne(text: string): GrowthLimit | undefined {
  const percent = /^(\d+)(?:\.(\d+))?\s*%$/.exec(text)
  if (percent) return percentOf(percent[1]!, percent[2] ?? '')
  const max = parseBytes(text)
  return max === undefined ? undefined : { kind: 'bytes', max }
}

function percentOf(whole: string, decimals: string): GrowthLimit | undefined {
  const [max, per] = [Number(whole + decimals), 100 * 10 ** decimals.length]
  return Number.isSafeInteger(max) && Number.isSafeInteger(per) ? { kind: 'percent', max, per } : undefined
}
