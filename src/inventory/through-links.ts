import { plainStart, type GlobPath } from '../units/glob.ts'

/** The globs, and for each that begins with a path, those of its other `places` in a container (inventory.ts). */
export function throughLinks(
  globs: readonly GlobPath[],
  placesOf: (path: string) => readonly string[],
): readonly GlobPath[] {
  return globs.flatMap((glob) => {
    const start = plainStart(glob)
    if (start.length === 0) return [glob]
    const path = start.join('/')
    const others = new Set(placesOf(path).filter((place) => place !== path))
    const rest = glob.slice(start.length)
    return [glob, ...Array.from(others, (place) => [...place.split('/').filter(Boolean), ...rest])]
  })
}
