import type { Audience } from '../units/audience.ts'

/** What an error is about, by name. Messages are made of these. */
export type Fields = Readonly<Record<string, string | number>>

/** A row of the catalogue. */
export interface ErrorKind {
  /** Which of the exit codes of docs/cli.md the error ends the process with. */
  readonly exit: 'usage' | 'buildFailed' | 'notMeasured' | 'cancelled'
  /** In the words of whoever reads it. */
  readonly message: (fields: Fields, audience: Audience) => string
}

export const usage = (message: ErrorKind['message']): ErrorKind => ({ exit: 'usage', message })
export const buildFailed = (message: ErrorKind['message']): ErrorKind => ({ exit: 'buildFailed', message })
export const notMeasured = (message: ErrorKind['message']): ErrorKind => ({ exit: 'notMeasured', message })
export const cancelled = (message: ErrorKind['message']): ErrorKind => ({ exit: 'cancelled', message })
