import { CATALOGUE } from './error-catalogue.ts'
import type { Fields } from './error-kind.ts'
import type { Audience } from '../units/audience.ts'
import { redact } from '../units/redact.ts'

/**
 * Exit codes of docs/cli.md; 0 and 1 are verdicts, not errors, and nothing but a verdict ends with 1 (issue 11, heading 4).
 * `cancelled` is what a shell gives for a program that Ctrl-C ended: 128 and SIGINT.
 */
export const EXIT = { ok: 0, overBudget: 1, usage: 2, buildFailed: 3, notMeasured: 4, cancelled: 130 } as const

export type ErrorCode = keyof typeof CATALOGUE

/**
 * An error with a code of the catalogue and the fields its message was made of, without credentials and no longer than can be
 * read: they quote inputs, variables, what other programs said, and names in archives. Its message is in the words of a
 * workflow: `messageFor` has it in others. `exit` is the process's exit code.
 */
export class WeighbridgeError extends Error {
  readonly code: ErrorCode
  readonly fields: Fields
  readonly exit: Exclude<(typeof EXIT)[keyof typeof EXIT], 0 | 1>

  constructor(code: ErrorCode, fields: Fields, options?: ErrorOptions) {
    const safe = shown(fields)
    super(CATALOGUE[code].message(safe, 'workflow'), options)
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

/**
 * The message of an error in the words of whoever reads it: `--budget` on the command line, `Input "budget"` in a
 * workflow.
 */
export function messageFor({ code, fields }: WeighbridgeError, audience: Audience): string {
  return CATALOGUE[code].message(fields, audience)
}

/** Most characters of a field: a name in an archive may have a million (issue 11, heading 6). A list of names has room. */
const LONGEST = 4096

/** Of a build, bounded by their lines; a report bounds them again. */
const OF_LINES = new Set(['output', 'excerpt'])

function shown(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, shownValue(name, value)]))
}

function shownValue(name: string, value: string | number): string | number {
  if (typeof value === 'number') return value
  const text = redact(value)
  if (text.length <= LONGEST || OF_LINES.has(name)) return text
  return `${text.slice(0, LONGEST / 2)} … ${text.slice(-LONGEST / 2)}`.toWellFormed()
}
