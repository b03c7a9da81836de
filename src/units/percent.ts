import type { Bytes } from './bytes.ts'

/** The change from `base` to `head` in percent of `base`; `undefined` if `base` is zero. */
export function percentChange(base: Bytes, head: Bytes): number | undefined {
  return base === 0 ? undefined : ((head - base) * 100) / base
}

/** A percentage for a person, with one decimal and `more`: `+22.8 %`, `−3.1 %`; a change too small for it reads `<0.1 %`. */
export function formatPercent(percent: number, more = 0): string {
  if (percent === 0) return '0 %'
  const decimals = 1 + more
  const sign = percent > 0 ? '+' : '−'
  const size = Math.abs(percent)
  const least = 10 ** -decimals
  return size < least / 2 ? `${sign}<${least.toFixed(decimals)} %` : `${sign}${size.toFixed(decimals)} %`
}
