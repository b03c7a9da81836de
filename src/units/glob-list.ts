import { parseGlob, type GlobPath } from './glob.ts'

/** A glob of a list; one with a `!` in front takes away from those before it. */
export interface ListedGlob {
  readonly isTaken: boolean
  readonly globs: readonly GlobPath[]
}

/** Reads globs that stand apart by blanks. Undefined if one of them cannot be read. */
export function parseGlobs(text: string): readonly ListedGlob[] | undefined {
  const listed: ListedGlob[] = []
  for (const [word] of text.matchAll(/(?:\\.|\S)+/gs)) {
    const isTaken = !word.startsWith('!')
    const globs = parseGlob(isTaken ? word : word.slice(1))
    if (globs === undefined) return undefined
    listed.push({ isTaken, globs })
  }
  return listed
}
