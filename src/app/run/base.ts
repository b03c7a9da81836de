import { shortCommit } from '../../units/commit.ts'

export interface Base {
  readonly commit: string
  readonly why: string
}

/** For sentences: `the base 1234567`. */
export const baseName = ({ commit }: Base): string => `the base ${shortCommit(commit)}`

export const baseAndWhy = (base: Base): string => `${baseName(base)} (${base.why})`
