import type { Layer } from '../image/layer.ts'
import type { Bytes } from '../units/bytes.ts'
import { sum } from '../units/sum.ts'
import { globPattern } from './glob.ts'
import { namesOfFile, withoutSymlinks } from './symlinks.ts'
import type { FileWeight } from './file-weight.ts'

/** What one layer brought of the files. `layer` is its index (0 is the lowest). */
interface PathShare {
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
  readonly paths: readonly FileWeight[]
}

/** An image's files, each under one of its names, and its layers, which have the links to them. */
interface Files {
  readonly files: Iterable<FileWeight>
  readonly layers: readonly Pick<Layer, 'entries'>[]
}

/**
 * The files that `of` stands for, a path or a glob; nothing where there are none. Links are followed as far as no wildcard
 * comes: `/bin/sh` is the file that it leads to.
 */
export function pathDetail(image: Files, of: string): readonly PathDetail[] {
  const direct = matching(image.files, of)
  const paths = direct.length > 0 ? direct : behindLinks(image, of)
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

/** Not by way of a list of all of them: there may be a million. */
function chosen(files: Iterable<FileWeight>, isMeant: (file: FileWeight) => boolean): readonly FileWeight[] {
  const found: FileWeight[] = []
  for (const file of files) if (isMeant(file)) found.push(file)
  return found
}

function behindLinks({ files, layers }: Files, of: string): readonly FileWeight[] {
  const parts = of.split('/')
  const wild = parts.findIndex((part) => /[*?]/.test(part))
  const [plain, rest] = wild < 0 ? [parts, []] : [parts.slice(0, wild), parts.slice(wild)]
  const path = withoutSymlinks(layers, plain.join('/'))
  const found = matching(files, [path, ...rest].join('/'))
  if (found.length > 0 || wild >= 0) return found
  const file = namesOfFile(layers, path)
  return file ? chosen(files, (each) => each.layer === file.layer && file.names.has(each.path)) : []
}

function shareOf(layer: number, paths: readonly FileWeight[]): PathShare {
  const own = paths.filter((path) => path.layer === layer)
  return { layer, bytes: sum(own, (each) => each.bytes), files: own.length }
}
