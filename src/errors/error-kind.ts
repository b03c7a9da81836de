import type { Audience } from '../units/audience.ts'

/** What an error is about, by name. Messages are made of these. */
export type Fields = Readonly<Record<string, string | number>>

/** A row of the catalogue, with the fields that its errors have. */
export interface ErrorKind<F extends Fields = Fields> {
  /** Which of the exit codes of docs/cli.md the error ends the process with. */
  readonly exit: 'usage' | 'buildFailed' | 'notMeasured' | 'cancelled'
  /**
   * In the words of whoever reads it. A method, so that a row of some fields is a row of the catalogue: it is called with the
   * fields of an error of its own code, which `fail` has asked for.
   */
  message(fields: Readonly<F>, audience: Audience): string
}

/** The fields of a row that says none. They are said, and not inferred from what its message reads. */
type None = Record<string, never>

/** Makes a row: `usage<{ input: string }>((f) => …)` is one whose errors have an `input`. */
type Row = <F extends Fields = None>(
  message: (fields: Readonly<F>, audience: Audience) => string,
) => ErrorKind<NoInfer<F>>

export const usage: Row = (message) => ({ exit: 'usage', message })
export const buildFailed: Row = (message) => ({ exit: 'buildFailed', message })
export const notMeasured: Row = (message) => ({ exit: 'notMeasured', message })
export const cancelled: Row = (message) => ({ exit: 'cancelled', message })
