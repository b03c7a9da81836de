import type { EntryKind, LayerEntry } from './layer.ts'
import type { TarEntry } from './tar.ts'

const WHITEOUT = '.wh.'
const OPAQUE = '.wh..wh..opq'

/**
 * What a tar entry means in a layer; a sentence when its path leaves the root. Names that begin with `.wh.` are
 * markers and never files (OCI image-spec layer.md); `.wh..wh.` is aufs's own bookkeeping, which no runtime unpacks.
 */
export function layerEntry(entry: TarEntry): LayerEntry | string | undefined {
  const path = cleanPath(entry.path)
  if (path === undefined) return `the path ${JSON.stringify(entry.path)} leaves the root`
  const slash = path.lastIndexOf('/')
  const name = path.slice(slash + 1)
  if (name.startsWith(WHITEOUT)) return whiteout(path.slice(0, Math.max(slash, 0)), name)
  const kind = KINDS[entry.kind]
  const link = kind === 'hardlink' ? cleanPath(entry.link) : ''
  if (link === undefined) return `the hardlink ${JSON.stringify(entry.path)} leaves the root`
  return { path, kind, bytes: kind === 'file' ? entry.size : 0, link }
}

const KINDS: Readonly<Record<TarEntry['kind'], EntryKind>> = {
  file: 'file',
  hardlink: 'hardlink',
  directory: 'directory',
  symlink: 'other',
  other: 'other',
}

function whiteout(directory: string, name: string): LayerEntry | undefined {
  // The opaque marker begins with the other one, so it is looked for first.
  if (name === OPAQUE) return { path: directory, kind: 'opaque', bytes: 0, link: '' }
  if (name.startsWith(WHITEOUT + WHITEOUT)) return undefined
  const hidden = name.slice(WHITEOUT.length)
  return { path: directory === '' ? hidden : `${directory}/${hidden}`, kind: 'whiteout', bytes: 0, link: '' }
}

/** `./a//b/` → `a/b`; undefined when `..` climbs above the root. */
export function cleanPath(path: string): string | undefined {
  if (!UNCLEAN.test(path)) return path
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}

/** Most paths are clean already: a look is cheaper than taking each apart. */
const UNCLEAN = /^\/|\/$|\/\/|(?:^|\/)\.\.?(?:\/|$)/
