import { parseGlob, type GlobPath } from './glob.ts'

/** A glob of a list; one with a `!` in front takes away from those before it. */
export interface ListedGlob {
  readonly isTaken: boolean
  readonly globs: readonly GlobPath[]
}

/** Reads globs that stand apart by blanks. Undefined if one of them cannot be read. */
export function parseGlobs(text: string): readonly ListedGlob[] | undefined {
  const listed: ListedGlob[] = []
  for (const { isTaken, glob } of globWords(text)) {
    const globs = parseGlob(glob)
    if (globs === undefined) return undefined
    listed.push({ isTaken, globs })
  }
  return listed
}

/** The globs of a list as written. */
export const globWords = (text: string): readonly { readonly isTaken: boolean; readonly glob: string }[] =>
  Array.from(text.matchAll(/(?:\\.|\S)+/gs), ([word]) => {
    const isTaken = !word.startsWith('!')
    return { isTaken, glob: isTaken ? word : word.slice(1) }
  })
