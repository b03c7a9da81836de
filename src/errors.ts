import { CATALOGUE } from './error-catalogue.ts'
import type { Fields } from './error-kind.ts'
import type { Audience } from './units/audience.ts'
import { redact } from './units/redact.ts'

/**
 * Exit codes of docs/cli.md; 0 and 1 are verdicts, not errors, and nothing but a verdict ends with 1 (issue 11, heading 4).
 * `cancelled` is what a shell gives for a program that Ctrl-C ended: 128 and SIGINT.
 */
export const EXIT = { ok: 0, overBudget: 1, usage: 2, buildFailed: 3, notMeasured: 4, cancelled: 130 } as const

export type ErrorCode = keyof typeof CATALOGUE

/**
 * An error with a code of the catalogue and the fields its message was made of, without credentials: they quote inputs,
 * variables and what other programs said. Its message is in the words of a workflow: `messageFor` has it in others. `exit` is the
 * process's exit code.
 */
export class WeighbridgeError extends Error {
  readonly code: ErrorCode
  readonly fields: Fields
  readonly exit: Exclude<(typeof EXIT)[keyof typeof EXIT], 0 | 1>

  constructor(code: ErrorCode, fields: Fields, options?: ErrorOptions) {
    const safe = withoutCredentials(fields)
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

/** The message of an error in the words of whoever reads it: `--budget` on the command line, `Input "budget"` in a workflow. */
export function messageFor({ code, fields }: WeighbridgeError, audience: Audience): string {
  return CATALOGUE[code].message(fields, audience)
}

function withoutCredentials(fields: Fields): Fields {
  const safe = Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? redact(value) : value])
  return Object.fromEntries(safe)
}
