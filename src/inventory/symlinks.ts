import type { Layer, LayerEntries, LayerEntry } from '../image/layer.ts'

type Entries = Pick<Layer, 'entries'>

/** A file's content: the layer that brought it, and all paths that were made for it. */
export interface NamesOfFile {
  readonly layer: number
  readonly names: ReadonlySet<string>
}

/** A loop of links ends here, as in the kernel. */
const MOST_LINKS = 40

/** The path (without a leading slash) that symbolic links on the way to `path`, and at its end, lead to in a container. */
export function withoutSymlinks(layers: readonly Entries[], path: string): string {
  const walked: string[] = []
  const pending = path.split('/').toReversed()
  let links = 0
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    if (part === '' || part === '.') continue
    if (part === '..') {
      walked.pop()
      continue
    }
    const here = entryAt(layers, [...walked, part].join('/'))?.entry
    if (here?.kind !== 'symlink' || links >= MOST_LINKS) {
      walked.push(part)
      continue
    }
    links += 1
    if (here.link.startsWith('/')) walked.length = 0
    pending.push(...here.link.split('/').toReversed())
  }
  return walked.join('/')
}

/** All names of the file at `path`; undefined where no file is. A hardlink is another name of what it links to. */
export function namesOfFile(layers: readonly Entries[], path: string): NamesOfFile | undefined {
  let found = entryAt(layers, path)
  for (let links = 0; found?.entry.kind === 'hardlink' && links < MOST_LINKS; links++) {
    // What it was at the time of the link: a later layer may have taken the other name away.
    const then = layers.slice(0, found.layer + 1)
    found = entryAt(then, withoutSymlinks(then, found.entry.link))
  }
  if (found?.entry.kind !== 'file') return undefined
  const names = new Set([found.entry.path])
  for (const { entries } of layers.slice(found.layer)) {
    for (let position = 0; position < entries.length; position++) {
      if (entries.kind(position) === 'hardlink' && names.has(entries.at(position).link))
        names.add(entries.path(position))
    }
  }
  return { layer: found.layer, names }
}

/** What is at a path when all layers are applied, and which layer brought it. Its parents are no links. */
function entryAt(layers: readonly Entries[], path: string): { entry: LayerEntry; layer: number } | undefined {
  for (let layer = layers.length - 1; layer >= 0; layer--) {
    const { entries } = layers[layer]!
    const at = lastAt(entries, path)
    if (at === 'gone') return undefined
    if (at !== undefined) return { entry: entries.at(at), layer }
  }
  return undefined
}

/**
 * Where a layer has a path; or that it hides what lower ones have there: by a whiteout, with a parent that is no
 * directory, or with something below, for which a directory takes the place of a link.
 */
function lastAt(entries: LayerEntries, path: string): number | 'gone' | undefined {
  let [found, gone]: [number | undefined, boolean] = [undefined, false]
  for (let position = 0; position < entries.length; position++) {
    const each = entries.path(position)
    const kind = entries.kind(position)
    if (each === path && kind !== 'whiteout' && kind !== 'opaque') found = position
    else if (each === path) gone ||= kind === 'whiteout'
    else if (isBelow(each, path) || (kind !== 'directory' && isBelow(path, each))) gone = true
  }
  return found ?? (gone ? 'gone' : undefined)
}

function isBelow(path: string, parent: string): boolean {
  return parent === '' || (path[parent.length] === '/' && path.startsWith(parent))
}
