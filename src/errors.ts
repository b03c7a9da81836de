import { CATALOGUE } from './error-catalogue.ts'
import type { Fields } from './error-kind.ts'
import { redact } from './units/redact.ts'

/**
 * Exit codes of docs/cli.md; 0 and 1 are verdicts, not errors, and nothing but a verdict ends with 1 (issue 11, heading 4).
 * `cancelled` is what a shell gives for a program that Ctrl-C ended: 128 and SIGINT.
 */
export const EXIT = { ok: 0, overBudget: 1, usage: 2, buildFailed: 3, notMeasured: 4, cancelled: 130 } as const

export type ErrorCode = keyof typeof CATALOGUE

/**
 * An error with a code of the catalogue and the fields its message was made of, without credentials and no longer than can be
 * read: they quote inputs, variables, what other programs said, and names in archives. `exit` is the process's exit code.
 */
export class WeighbridgeError extends Error {
  readonly code: ErrorCode
  readonly fields: Fields
  readonly exit: Exclude<(typeof EXIT)[keyof typeof EXIT], 0 | 1>

  constructor(code: ErrorCode, fields: Fields, options?: ErrorOptions) {
    const safe = shown(fields)
    super(CATALOGUE[code].message(safe), options)
    this.name = 'WeighbridgeError'
    this.code = code
    this.fields = safe
    this.exit = EXIT[CATALOGUE[code].exit]
  }
}

/** Makes an error of the catalogue, to be thrown. */
export function fail(code: ErrorCode, fields: Fields, cause?: unknown): WeighbridgeError {
  return new WeighbridgeError(code, fields, cause === undefined ? undefined : { cause })
}

/** Most characters of a field: a name in an archive may have a million (issue 11, heading 6). */
const LONGEST = 2048

function shown(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, shownValue(name, value)]))
}

function shownValue(name: string, value: string | number): string | number {
  if (typeof value === 'number') return value
  const text = redact(value)
  if (text.length <= LONGEST || name === 'output') return text // that of a build is bounded by its lines
  return `${text.slice(0, LONGEST / 2)} … ${text.slice(-LONGEST / 2)}`.toWellFormed()
}
