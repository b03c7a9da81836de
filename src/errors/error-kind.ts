import type { Audience } from '../units/audience.ts'

export type Fields = Readonly<Record<string, string | number | readonly string[]>>

/** A row of the catalogue; `F` are the fields of its errors. */
export interface ErrorKind<F extends Fields = Fields> {
  /** The exit code (docs/cli.md) that the error ends the process with. */
  readonly exit: 'usage' | 'buildFailed' | 'notMeasured' | 'cancelled'
  /**
   * The message in its reader's terms. A method, so that rows with different fields fit one catalogue; `fail` makes
   * sure that each gets its own.
   */
  message(fields: Readonly<F>, audience: Audience): string
}

/** The fields of a row that declares none: they are not inferred from what the message reads. */
type None = Record<string, never>

/** Makes a row: `usage<{ input: string }>((f) => …)` is one whose errors have an `input`. */
type Row = <F extends Fields = None>(
  message: (fields: Readonly<F>, audience: Audience) => string,
) => ErrorKind<NoInfer<F>>

export const usage: Row = (message) => ({ exit: 'usage', message })
export const buildFailed: Row = (message) => ({ exit: 'buildFailed', message })
export const notMeasured: Row = (message) => ({ exit: 'notMeasured', message })
export const cancelled: Row = (message) => ({ exit: 'cancelled', message })
