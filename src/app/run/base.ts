import { shortCommit } from '../../units/commit.ts'

/** A commit to compare with. */
export interface Base {
  readonly commit: string
  readonly why: string
  /** Its tag, if it is the release that growth is counted from; undefined for the base. */
  readonly version?: string | undefined
}

/** For sentences: `the base 1234567`, `the release v1.4.2`. */
export const baseName = ({ commit, version }: Base): string =>
  version === undefined ? `the base ${shortCommit(commit)}` : `the release ${version}`

export const baseAndWhy = (base: Base): string => `${baseName(base)} (${base.why})`
