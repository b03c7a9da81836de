import { plainStart, type GlobPath } from '../units/glob.ts'

/** The globs, and for each that begins with a link's path, the one of what a container finds there. */
export function throughLinks(
  globs: readonly GlobPath[],
  lookUp: (path: string) => string | undefined,
): readonly GlobPath[] {
  return globs.flatMap((glob) => {
    const start = plainStart(glob)
    const found = start.length === 0 ? undefined : lookUp(start.join('/'))
    if (found === undefined || found === start.join('/')) return [glob]
    return [glob, [...found.split('/').filter(Boolean), ...glob.slice(start.length)]]
  })
}
