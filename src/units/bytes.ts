import { nearest } from './nearest.ts'

/** A whole number of bytes. The field that holds it says which bytes (unpacked, download, …). */
export type Bytes = number

const FACTORS: Readonly<Record<string, number>> = {
  B: 1,
  kB: 1e3,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
  TiB: 2 ** 40,
}

export const SIZE_FORMS = '20MB, 19.5MiB or 512kB'
/** What an error says of `isTooManyBytes`. */
export const TOO_MANY_BYTES = 'The most there may be is 9007TB.'

/** Reads `20MB` (powers of 1000) or `19.5MiB` (powers of 1024), rounded down; undefined for anything else, as for `20`. */
export function parseBytes(text: string): Bytes | undefined {
  const bytes = bytesIn(text)
  return Number.isSafeInteger(bytes) ? bytes : undefined
}

/** Whether `parseBytes` reads nothing only because numbers do not go that far. */
export function isTooManyBytes(text: string): boolean {
  const bytes = bytesIn(text)
  return bytes !== undefined && !Number.isSafeInteger(bytes)
}

function bytesIn(text: string): number | undefined {
  const match = /^\s*(\d+(?:\.\d+)?)\s*([A-Za-z]+)\s*$/.exec(text)
  const factor = match && Object.hasOwn(FACTORS, match[2]!) ? FACTORS[match[2]!]! : undefined
  if (!match || factor === undefined) return undefined
  // A limit admits no byte more than it says; what floating point lacks at the end is none.
  return Math.floor(Number((Number(match[1]) * factor).toPrecision(15)))
}

/** What was probably meant where `parseBytes` reads nothing: `20MB` for `20Mb`, `20M` and `20 mb`. */
export function nearestSize(text: string): string | undefined {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)\s*([A-Za-z]+)$/.exec(text.trim()) ?? []
  if (unit === undefined) return undefined
  const units = Object.keys(FACTORS)
  const lower = units.map((each) => each.toLowerCase())
  const word = unit.toLowerCase()
  // Of a word of one or two letters, too many units are near.
  const meant = lower.find((each) => each.startsWith(word)) ?? (word.length > 2 ? nearest(word, lower) : undefined)
  const size = meant === undefined ? undefined : `${amount}${units[lower.indexOf(meant)]}`
  return size === undefined || parseBytes(size) === undefined ? undefined : size
}

const SI_UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** Bytes for a person, in SI units with one decimal, and `more`: `18.4 MB`, `512 B`. A sign is kept. */
export function formatBytes(bytes: Bytes, more = 0): string {
  const decimals = 1 + more
  let value = Math.abs(bytes)
  let unit = 0
  // 999,950 B would read "1000.0 kB", so step up where the decimals round to the next unit.
  while (value >= 1000 - 0.5 * 10 ** -decimals && unit < SI_UNITS.length - 1) {
    value /= 1000
    unit += 1
  }
  const digits = unit === 0 ? value.toFixed(0) : value.toFixed(decimals).replace(/\.?0+$/, '')
  return `${bytes < 0 ? '−' : ''}${digits} ${SI_UNITS[unit]}`
}

/** A change for a person: `+4.2 MB`, `−512 B`, `–` for none. */
export function formatDelta(bytes: Bytes, more = 0): string {
  if (bytes === 0) return '–'
  return `${bytes > 0 ? '+' : ''}${formatBytes(bytes, more)}`
}
