import { shortCommit } from '../../units/commit.ts'

/** A base that was chosen (`Chosen`). */
export interface Base {
  readonly commit: string
  readonly why: string
}

/** What a base is called in sentences: `the base 1234567`. */
export const baseName = ({ commit }: Base): string => `the base ${shortCommit(commit)}`

/** The same with why it is the base. */
export const baseAndWhy = (base: Base): string => `${baseName(base)} (${base.why})`
