import type { Bytes } from './bytes.ts'

/** The change from `base` to `head` in percent of `base`; `undefined` if `base` is zero. */
export function percentChange(base: Bytes, head: Bytes): number | undefined {
  return base === 0 ? undefined : ((head - base) * 100) / base
}

/** A percentage for a person: `+22.8 %`, `−3.1 %`; a change too small for one decimal reads `<0.1 %`. */
export function formatPercent(percent: number): string {
  if (percent === 0) return '0 %'
  const sign = percent > 0 ? '+' : '−'
  const size = Math.abs(percent)
  return size < 0.05 ? `${sign}<0.1 %` : `${sign}${size.toFixed(1)} %`
}
