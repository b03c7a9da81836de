import type { LayerEntry } from './layer.ts'
import type { TarEntry } from '../archive/tar.ts'

const WHITEOUT = '.wh.'
const OPAQUE = '.wh..wh..opq'

/** What a tar entry means in a layer (OCI image-spec layer.md); a string is the reason why no runtime can unpack it. */
export function layerEntry(entry: TarEntry): EntryFacts | string | undefined {
  const path = pathInLayer(entry.path)
  if (path === undefined) return `the path ${JSON.stringify(entry.path)} leaves the root`
  if (path.length > LONGEST_PATH || entry.link.length > LONGEST_PATH) {
    return `a path is longer than ${LONGEST_PATH} characters, which no system unpacks`
  }
  const slash = path.lastIndexOf('/')
  const name = path.slice(slash + 1)
  if (name.startsWith(WHITEOUT)) return whiteout(path.slice(0, Math.max(slash, 0)), name)
  if (path === '' && entry.kind !== 'directory') return undefined // no runtime replaces its root
  if (entry.kind === 'unknown') return `${JSON.stringify(entry.path)} has a type that no runtime unpacks`
  const { kind } = entry
  const link = kind === 'hardlink' ? pathInLayer(entry.link) : kind === 'symlink' ? entry.link : ''
  if (link === undefined) return `the hardlink ${JSON.stringify(entry.path)} leaves the root`
  const { mode, uid, gid } = entry
  return { path, kind, bytes: kind === 'file' ? entry.size : 0, link, mode, uid, gid }
}

/** Linux's PATH_MAX. A longer path could imply any number of directories. */
const LONGEST_PATH = 4096

export type EntryFacts = Omit<LayerEntry, 'content'>

function whiteout(directory: string, name: string): EntryFacts | string | undefined {
  // aufs's bookkeeping begins with `.wh..wh.`, as the opaque marker does; no runtime unpacks it.
  if (name === OPAQUE) return { ...MARKER, path: directory, kind: 'opaque' }
  if (name.startsWith(WHITEOUT + WHITEOUT)) return undefined
  const hidden = name.slice(WHITEOUT.length)
  if (NO_NAMES.has(hidden)) return `the whiteout ${JSON.stringify(name)} names no file`
  return { ...MARKER, path: directory === '' ? hidden : `${directory}/${hidden}`, kind: 'whiteout' }
}

const NO_NAMES = new Set(['', '.', '..'])
const MARKER = { bytes: 0, link: '', mode: 0, uid: 0, gid: 0 } as const

/** `./a//b/` → `a/b`; undefined if `..` leaves the root. */
export function pathInLayer(path: string): string | undefined {
  if (!UNCLEAN.test(path)) return path
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}

/** Most paths are clean, and a test is cheaper than splitting each. */
const UNCLEAN = /^\/|\/$|\/\/|(?:^|\/)\.\.?(?:\/|$)/
