import { CATALOGUE } from './error-catalogue.ts'
import type { ErrorKind } from './error-kind.ts'
import { mapTexts } from './map-texts.ts'
import type { Audience } from '../units/audience.ts'
import { redact } from '../units/redact.ts'

/**
 * Exit codes of docs/cli.md; 0 and 1 are verdicts, not errors, and only a verdict ends with 1 (issue 11, heading 4).
 * `cancelled` is what a shell reports for a program ended by Ctrl-C: 128 + SIGINT.
 */
export const EXIT = { ok: 0, overBudget: 1, usage: 2, buildFailed: 3, notMeasured: 4, cancelled: 130 } as const

export type ErrorCode = keyof typeof CATALOGUE

type ErrorFields = { readonly [C in ErrorCode]: Parameters<(typeof CATALOGUE)[C]['message']>[0] }

/** The fields of an error with this code; a union of codes gives a union of fields. */
type FieldsOf<C extends ErrorCode> = ErrorFields[C]

/** What `fail` takes; for a union of codes, the fields of all of them. */
type FieldsFor<C extends ErrorCode> = (C extends unknown ? (fields: FieldsOf<C>) => void : never) extends (
  fields: infer F,
) => void
  ? F
  : never

/**
 * An error of the catalogue. Its fields quote inputs, variables, the output of other programs and names in archives, so
 * credentials are removed and long texts cut. `message` is for a workflow; `messageFor` is for any audience.
 */
export class WeighbridgeError extends Error {
  readonly code: ErrorCode
  readonly fields: FieldsOf<ErrorCode>
  readonly exit: Exclude<(typeof EXIT)[keyof typeof EXIT], 0 | 1>

  constructor(code: ErrorCode, fields: FieldsOf<ErrorCode>, options?: ErrorOptions) {
    const safe = mapTexts(fields, shown)
    super(kindOf(code).message(safe, 'workflow'), options)
    this.name = 'WeighbridgeError'
    this.code = code
    this.fields = safe
    this.exit = EXIT[kindOf(code).exit]
  }
}

export interface ErrorOf<C extends ErrorCode> extends WeighbridgeError {
  readonly code: C
  readonly fields: FieldsOf<C>
}

const kindOf = (code: ErrorCode): ErrorKind => CATALOGUE[code]

/** Makes an error of the catalogue, to be thrown. A wrong or missing field does not compile. */
export function fail<C extends ErrorCode>(code: C, fields: FieldsFor<C>, cause?: unknown): ErrorOf<C>
export function fail(code: ErrorCode, fields: FieldsOf<ErrorCode>, cause?: unknown): WeighbridgeError {
  return new WeighbridgeError(code, fields, cause === undefined ? undefined : { cause })
}

export function isError<C extends ErrorCode>(error: unknown, ...codes: readonly C[]): error is ErrorOf<C> {
  return error instanceof WeighbridgeError && codes.some((code) => code === error.code)
}

/** The message of an error in its reader's terms: `--budget` on the command line, `Input "budget"` in a workflow. */
export function messageFor({ code, fields }: WeighbridgeError, audience: Audience): string {
  return kindOf(code).message(fields, audience)
}

/** Most characters of a field: a name in an archive may have a million (issue 11, heading 6). Leaves room for lists. */
const LONGEST = 4096

/** Fields of a build, whose lines are bounded; a report bounds them again. */
const OF_LINES = new Set(['output', 'excerpt'])

function shown(value: string, name: string): string {
  const text = redact(value)
  if (text.length <= LONGEST || OF_LINES.has(name)) return text
  return `${text.slice(0, LONGEST / 2)} … ${text.slice(-LONGEST / 2)}`.toWellFormed()
}
