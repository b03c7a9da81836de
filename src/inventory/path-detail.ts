import type { Bytes } from '../units/bytes.ts'
import { isAtOrBelow, parseGlob } from '../units/glob.ts'
import { sum } from '../units/sum.ts'
import type { FileWeight } from './file-weight.ts'
import type { Inventory } from './inventory.ts'
import { throughLinks } from './through-links.ts'

interface PathShare {
  readonly layer: number
  readonly bytes: Bytes
  readonly files: number
}

/** The files of the rootfs at and below a path; a file with several names counts once. */
export interface PathDetail {
  readonly bytes: Bytes
  readonly files: number
  /** The layers that brought them, lowest first. */
  readonly layers: readonly PathShare[]
  /** Heaviest first, then by path. */
  readonly paths: readonly FileWeight[]
}

type Files = Pick<Inventory, 'files' | 'lookUp'>

/** The files that a path or glob stands for, if any. Links are followed up to the first wildcard. */
export function pathDetail({ files, lookUp }: Files, of: string): readonly PathDetail[] {
  // `files` has a file under its first name only.
  const globs = throughLinks(parseGlob(of) ?? [], (path) => [lookUp(path)].filter((found) => found !== undefined))
  const paths = chosen(files, (names) => globs.some((glob) => isAtOrBelow(glob, names)))
  if (paths.length === 0) return []
  const layers = [...new Set(paths.map(({ layer }) => layer))].toSorted((a, b) => a - b)
  return [
    {
      bytes: sum(paths, (each) => each.bytes),
      files: paths.length,
      layers: layers.map((layer) => shareOf(layer, paths)),
      paths: paths.toSorted((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1)),
    },
  ]
}

/** Filters without a list of all files: there may be a million. */
function chosen(files: Iterable<FileWeight>, isMeant: (names: readonly string[]) => boolean): readonly FileWeight[] {
  const found: FileWeight[] = []
  for (const file of files) if (isMeant(file.path.split('/'))) found.push(file)
  return found
}

function shareOf(layer: number, paths: readonly FileWeight[]): PathShare {
  const own = paths.filter((path) => path.layer === layer)
  return { layer, bytes: sum(own, (each) => each.bytes), files: own.length }
}
