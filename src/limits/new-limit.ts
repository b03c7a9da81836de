import { unitOf } from './any-metric.ts'
import type { Share } from './headroom.ts'
import { parseAmount } from './parse-amount.ts'
import type { MaxRule } from './rule.ts'

/**
 * What a limit leaves above the weight that it was written from, unless the user chose another share. More than
 * `HEADROOM`, so that no limit is near as soon as it is written.
 */
export const MARGIN: Share = { max: 10, per: 100 }

/** Which limits are written anew. `broken`: only those that fail the image, which are raised. */
export type WhichLimits = 'all' | 'broken'

type Limit = Pick<MaxRule, 'metric' | 'max' | 'text'>

/**
 * The limit that an amount and a margin call for, in the unit that the user wrote, with three digits and never below the
 * amount: `23.5MB` for 21,304,211 bytes and 10 %. A count gets no margin: one layer more is one more than there should be.
 * It is `atLeast` so much. Undefined if the limit is that already.
 */
export function newLimit({ metric, max, text }: Limit, amount: number, margin: Share, atLeast = 0): string | undefined {
  const unit = unitOf(metric)
  const least = unit === 'count' ? amount : withMargin(amount, margin)
  const called = Math.max(least, atLeast)
  if (called === max) return undefined // also if it was written with more digits
  if (unit === 'count') return wholeCount(called, max)
  const [, space, word] = /^[\d.]+(\s*)([A-Za-z]+)$/.exec(text) ?? []
  const one = parseAmount(`1${word}`, unit)
  if (space === undefined || one === undefined) return undefined // not as a limit is read
  const written = `${threeDigits(called / one)}${space}${word}`
  return parseAmount(written, unit) === max ? undefined : written
}

function wholeCount(called: number, max: number): string | undefined {
  const count = Math.ceil(Number(called.toPrecision(12)))
  return count === max ? undefined : String(count)
}

function withMargin(amount: number, { max, per }: Share): number {
  return amount + (amount * max) / per
}

/** Enough for a byte in TB. */
const MOST_DECIMALS = 12

/** Rounded up. A number of more digits keeps all of them before the point. */
function threeDigits(value: number): string {
  const decimals = value === 0 ? 0 : Math.min(MOST_DECIMALS, Math.max(0, 2 - Math.floor(Math.log10(value))))
  const scale = 10 ** decimals
  // What floating point adds at the end must not count as a digit more.
  const text = (Math.ceil(Number((value * scale).toPrecision(12))) / scale).toFixed(decimals)
  return decimals === 0 ? text : text.replace(/\.?0+$/, '')
}
