import { parseBytes } from '../units/bytes.ts'
import type { Unit } from './any-metric.ts'

/** The accepted forms, for errors. */
export const AMOUNT_FORMS: Readonly<Record<Unit, string>> = {
  bytes: '20MB, 19.5MiB or 512kB',
  count: '8',
  seconds: '90s or 2m',
}

/** Reads an amount of a metric's unit: `20MB`, `8`, `90s`; undefined for anything else. */
export function parseAmount(text: string, unit: Unit): number | undefined {
  if (unit === 'bytes') return parseBytes(text)
  if (unit === 'count') return parseCount(text)
  const [, amount, letter] = /^(\d+(?:\.\d+)?)\s*(s|m)$/.exec(text.trim()) ?? []
  const milliseconds = Math.round(Number(amount) * (letter === 'm' ? 60_000 : 1000))
  return Number.isFinite(milliseconds) ? milliseconds / 1000 : undefined
}

function parseCount(text: string): number | undefined {
  const count = /^\d+$/.test(text.trim()) ? Number(text) : NaN
  return Number.isSafeInteger(count) ? count : undefined
}
