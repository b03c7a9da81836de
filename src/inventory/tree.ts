import { fail } from '../errors/errors.ts'
import type { EntryKind, LayerEntries } from '../image/layer.ts'
import { inodeTable, type Fate, type InodeTable, type EntryPlace, type Hiding } from './inodes.ts'
import { nodeTable, ROOT, type Leaf, type Nodes } from './nodes.ts'
import { pathFinder } from './path-finder.ts'

/** The file system a container sees, built layer by layer. */
export interface Tree {
  /** Applies the next layer, whiteouts first, wherever they are (layer.md). Throws `image.links`, naming `digest`. */
  apply(entries: LayerEntries, digest: string): void
  /** Every remaining file, under its first name; hardlinks once. */
  files(): Iterable<TreeFile>
  /** Every path that is no folder; each name of a hardlink is one. */
  leaves(): Iterable<TreeLeaf>
  /** The number of paths that lead to a regular file. Each hardlink counts. */
  names(): number
  /** The path in `files` of what a container finds at `path`, links followed; undefined if nothing is there. */
  readonly lookUp: (path: string) => string | undefined
  /** Where `path` is, links above it followed, and what it leads to if it is a link; a file by this name of it. */
  readonly placesOf: (path: string) => readonly string[]
  /** Permission bits of the file that a container finds at `path`, links followed; undefined if there is none. */
  readonly modeAt: (path: string) => number | undefined
  fate(place: EntryPlace): Fate
}

export interface TreeFile extends EntryPlace {
  readonly path: string
}

/** A path of a file system that is no folder. */
export interface TreeLeaf {
  readonly path: string
  readonly kind: Leaf['kind']
  /** Of a file: where its content is, and its permission bits. */
  readonly file: (EntryPlace & { readonly mode: number; readonly isShared: boolean }) | undefined
}

/** An empty file system. Applying is linear: a removed directory is cut off whole, which visits each path once more. */
export function emptyTree(): Tree {
  const inodes = inodeTable()
  const nodes = nodeTable(inodes.name)
  const ours = new Set<number>() // symlinks of the layer being applied
  let blob = ''
  let entry = '' // the path of the entry added last
  const paths = pathFinder(nodes, {
    release: (node) => release(node, 'overwritten'),
    isOfThisLayer: (node) => ours.has(node),
    refuse(detail) {
      throw fail('image.links', { blob, path: entry, detail })
    },
  })

  function apply(entries: LayerEntries, digest: string): void {
    blob = digest
    inodes.nextLayer(entries)
    ours.clear()
    paths.forget()
    const emptied = new Set<number>()
    const { length } = entries
    for (let position = 0; position < length; position++) {
      if (isWhiteout(entries.kind(position))) hide(entries, position, emptied)
    }
    for (let position = 0; position < length; position++) {
      if (!isWhiteout(entries.kind(position))) add(entries, position)
    }
  }

  /** `emptied`: the directories this layer has emptied, since it may repeat that as often as it likes. */
  function hide(entries: LayerEntries, position: number, emptied: Set<number>): void {
    const path = entries.path(position)
    if (entries.kind(position) === 'whiteout') {
      const node = nodes.find(paths.makeParents(path), entries.name(position))
      if (node !== undefined) release(node, 'deleted')
    } else {
      const directory = paths.makeDirectory(path)
      if (emptied.has(directory)) return
      emptied.add(directory)
      for (const child of nodes.children(directory)) release(child, 'deleted')
      nodes.clear(directory)
    }
  }

  function add(entries: LayerEntries, position: number): void {
    const path = entries.path(position)
    if (path === '') return
    entry = path
    const node = nodes.make(paths.makeParents(path), entries.name(position), inodes.at(position))
    const before = nodes.leaf(node)
    if (before?.kind === 'symlink' || nodes.isDirectory(node)) paths.forget()
    if (entries.kind(position) === 'directory') {
      // A directory over a directory only changes its attributes; it replaces anything else.
      if (nodes.isDirectory(node)) return
      release(node, 'overwritten')
      nodes.set(node, 'directory')
      return
    }
    const leaf = leafOf(entries, position)
    if (leaf.kind === 'file') inodes.link(leaf.inode) // before the old one is released: it may be the same
    const replaced = before?.kind === 'file' && leaf.kind === 'file'
    release(node, replaced ? inodes.howReplaced(before.inode, leaf.inode) : 'overwritten')
    nodes.set(node, leaf)
    if (leaf.kind === 'symlink') ours.add(node)
  }

  function leafOf(entries: LayerEntries, position: number): Leaf {
    const kind = entries.kind(position)
    if (kind === 'file') return { kind, inode: inodes.at(position) }
    if (kind !== 'symlink' && kind !== 'hardlink') return OTHER
    const { link, mode } = entries.at(position)
    if (kind === 'symlink') return { kind, target: link }
    const target = paths.locate(link)
    const leaf = (target === undefined ? undefined : nodes.leaf(target)) ?? OTHER
    if (leaf.kind === 'file') inodes.addMode(leaf.inode, mode)
    return leaf
  }

  /** Releases a node and everything below it. Not recursive, since a path may be very deep. */
  function release(node: number, how: Hiding): void {
    const pending = [node]
    for (let each = pending.pop(); each !== undefined; each = pending.pop()) {
      const leaf = nodes.leaf(each)
      if (leaf?.kind === 'file') inodes.unlink(leaf.inode, how)
      if (nodes.isDirectory(each)) {
        for (const child of nodes.children(each)) pending.push(child)
        nodes.clear(each)
      }
      nodes.set(each, 'absent')
    }
  }

  function lookUp(path: string): string | undefined {
    const found = paths.follow(path)
    if (found === undefined) return undefined
    const leaf = nodes.leaf(found.at(-1)!)
    if (leaf?.kind !== 'file' || !inodes.isShared(leaf.inode)) return pathOf(found)
    const { layer, position } = inodes.place(leaf.inode)
    for (const file of walk(nodes, inodes)) if (file.layer === layer && file.position === position) return file.path
    return undefined
  }

  function modeAt(path: string): number | undefined {
    const node = paths.follow(path)?.at(-1)
    const leaf = node === undefined ? undefined : nodes.leaf(node)
    return leaf?.kind === 'file' ? inodes.mode(leaf.inode) : undefined
  }

  const placesOf = (path: string): readonly string[] =>
    [paths.followAbove(path), paths.follow(path)].flatMap((found) => (found ? pathOf(found) : []))

  const pathOf = ([, ...below]: readonly number[]): string => below.map((node) => nodes.name(node)).join('/')

  const { names, fate } = inodes
  const files = () => walk(nodes, inodes)
  return { apply, files, leaves: () => leavesOf(nodes, inodes), names, lookUp, placesOf, modeAt, fate }
}

const OTHER: Leaf = { kind: 'other' }

const isWhiteout = (kind: EntryKind): boolean => kind === 'whiteout' || kind === 'opaque'

function* walk(nodes: Nodes, { place, isShared }: InodeTable): Generator<TreeFile> {
  const seen = new Set<number>()
  for (const { prefix, node, leaf } of eachLeaf(nodes)) {
    if (leaf.kind !== 'file') continue
    if (isShared(leaf.inode)) {
      if (seen.has(leaf.inode)) continue
      seen.add(leaf.inode)
    }
    yield { path: prefix + nodes.name(node), ...place(leaf.inode) }
  }
}

function* leavesOf(nodes: Nodes, { place, mode, isShared }: InodeTable): Generator<TreeLeaf> {
  for (const { prefix, node, leaf } of eachLeaf(nodes)) {
    const path = prefix + nodes.name(node)
    const { kind } = leaf
    if (leaf.kind !== 'file') yield { path, kind, file: undefined }
    else {
      const { inode } = leaf
      yield { path, kind, file: { ...place(inode), mode: mode(inode), isShared: isShared(inode) } }
    }
  }
}

function* eachLeaf(nodes: Nodes): Generator<{ readonly prefix: string; readonly node: number; readonly leaf: Leaf }> {
  const pending = [{ prefix: '', children: nodes.children(ROOT) }]
  for (let level = pending.at(-1); level; level = pending.at(-1)) {
    const { done, value: node } = level.children.next()
    if (done) {
      pending.pop()
      continue
    }
    const leaf = nodes.leaf(node)
    if (leaf !== undefined) yield { prefix: level.prefix, node, leaf }
    else if (nodes.isDirectory(node)) {
      pending.push({ prefix: `${level.prefix}${nodes.name(node)}/`, children: nodes.children(node) })
    }
  }
}
