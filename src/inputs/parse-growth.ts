import type { GrowthLimit } from '../budget/rule.ts'
import { parseBytes } from '../units/bytes.ts'

/**
 * Reads `5%`, `500kB`, `5% or 500kB` (the looser decides) or `5% and 500kB` (both must hold); `undefined` for anything
 * else. Two limits at most: with three, `a or b and c` would need rules that nobody remembers.
 */
export function parseGrowth(text: string): GrowthLimit | undefined {
  const parts = text.trim().split(/\s+(or|and)\s+/)
  const [first, word, second] = parts
  if (parts.length === 1) return parseOne(first ?? '')
  if (parts.length !== 3) return undefined
  const limits = [parseOne(first ?? ''), parseOne(second ?? '')].filter((limit) => limit !== undefined)
  return limits.length === 2 ? { kind: word === 'or' ? 'or' : 'and', limits } : undefined
}

function parseOne(text: string): GrowthLimit | undefined {
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(text)
  if (percent) return { kind: 'percent', max: Number(percent[1]) }
  const max = parseBytes(text)
  return max === undefined ? undefined : { kind: 'bytes', max }
}
