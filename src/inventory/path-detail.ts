import type { Bytes } from '../units/bytes.ts'
import { sum } from '../units/sum.ts'
import { isWithin } from '../units/within.ts'
import { globPattern } from './glob.ts'
import type { FileWeight } from './file-weight.ts'
import type { Inventory } from './inventory.ts'

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
export function pathDetail(inventory: Files, of: string): readonly PathDetail[] {
  const direct = matching(inventory.files, of)
  const paths = direct.length > 0 ? direct : behindLinks(inventory, of)
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

function matching(files: Iterable<FileWeight>, glob: string): readonly FileWeight[] {
  const pattern = globPattern(glob)
  return chosen(files, ({ path }) => pattern.test(path))
}

/** Filters without a list of all files: there may be a million. */
function chosen(files: Iterable<FileWeight>, isMeant: (file: FileWeight) => boolean): readonly FileWeight[] {
  const found: FileWeight[] = []
  for (const file of files) if (isMeant(file)) found.push(file)
  return found
}

function behindLinks({ files, lookUp }: Files, of: string): readonly FileWeight[] {
  const parts = of.split('/')
  const wild = parts.findIndex((part) => /[*?]/.test(part))
  const [plain, rest] = wild < 0 ? [parts, []] : [parts.slice(0, wild), parts.slice(wild)]
  const found = lookUp(plain.join('/'))
  if (found === undefined) return []
  return wild < 0 ? chosen(files, ({ path }) => isWithin(path, found)) : matching(files, [found, ...rest].join('/'))
}

function shareOf(layer: number, paths: readonly FileWeight[]): PathShare {
  const own = paths.filter((path) => path.layer === layer)
  return { layer, bytes: sum(own, (each) => each.bytes), files: own.length }
}
