import type { PathRecord } from '../../record/record.ts'
import type { Bytes } from '../../units/bytes.ts'
import { globPattern } from './glob.ts'

/** What one layer brought of the files. `layer` is its index (0 is the lowest). */
export interface PathShare {
  readonly layer: number
  readonly bytes: Bytes
  readonly files: number
}

/** The files of the rootfs at and below a path. A file with several names is there under one of them. */
export interface PathDetail {
  readonly bytes: Bytes
  readonly files: number
  /** The layers that brought them, lowest first. */
  readonly layers: readonly PathShare[]
  /** Heaviest first, then by path. */
  readonly paths: readonly PathRecord[]
}

/** The files that `of` stands for, a path or a glob; nothing where there are none. */
export function pathDetail(files: Iterable<PathRecord>, of: string): readonly PathDetail[] {
  const pattern = globPattern(of)
  const paths: PathRecord[] = []
  for (const file of files) if (pattern.test(file.path)) paths.push(file)
  if (paths.length === 0) return []
  const layers = [...new Set(paths.map(({ layer }) => layer))].toSorted((a, b) => a - b)
  return [
    {
      bytes: sum(paths),
      files: paths.length,
      layers: layers.map((layer) => shareOf(layer, paths)),
      paths: paths.toSorted((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1)),
    },
  ]
}

function shareOf(layer: number, paths: readonly PathRecord[]): PathShare {
  const own = paths.filter((path) => path.layer === layer)
  return { layer, bytes: sum(own), files: own.length }
}

const sum = (paths: readonly PathRecord[]): Bytes => paths.reduce((total, { bytes }) => total + bytes, 0)
