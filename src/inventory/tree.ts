import type { Bytes } from '../units/bytes.ts'
import type { LayerEntry } from '../image/layer.ts'

/** A file's content, which hardlinks share. `names` counts the paths that still lead to it. */
interface Inode {
  readonly bytes: Bytes
  readonly layer: number
  names: number
}

/** A path of the merged file system. Only directories have children. */
interface Node {
  inode: Inode | undefined
  children: Map<string, Node> | undefined
}

/** The file system a container sees, built layer by layer. */
export interface Tree {
  /** Applies one layer: whiteouts first and only to what lies below, wherever they stand in the tar (layer.md). */
  apply(entries: readonly LayerEntry[], layer: number): void
  /** Every file that is left, with its bytes and the layer its content came from; hardlinks once, under one name. */
  files(): readonly TreeFile[]
  /** Paths that lead to a regular file; hardlinks count each. */
  names(): number
}

export interface TreeFile {
  readonly path: string
  readonly bytes: Bytes
  readonly layer: number
}

/**
 * An empty file system. Applying is linear in the entries and in the whiteouts: a directory that goes away is cut off
 * whole, and each path is visited at most once more when it is.
 */
export function emptyTree(): Tree {
  const root: Node = directory()
  return {
    apply(entries, layer) {
      for (const entry of entries) if (entry.kind === 'whiteout' || entry.kind === 'opaque') hide(root, entry)
      for (const entry of entries) if (entry.kind !== 'whiteout' && entry.kind !== 'opaque') add(root, entry, layer)
    },
    files: () => [...walk(root)],
    names: () => countNames(root),
  }
}

function directory(): Node {
  return { inode: undefined, children: new Map() }
}

function hide(root: Node, { path, kind }: LayerEntry): void {
  const { parent, name } = locate(root, path)
  const node = name === '' ? root : parent?.children?.get(name)
  if (!node) return
  if (kind === 'opaque') {
    for (const child of node.children?.values() ?? []) release(child)
    node.children?.clear()
  } else if (name !== '') {
    release(node)
    parent!.children!.delete(name)
  }
}

function add(root: Node, entry: LayerEntry, layer: number): void {
  if (entry.path === '') return
  const { parent, name } = makeParents(root, entry.path)
  const before = parent.children!.get(name)
  if (entry.kind === 'directory') {
    // A directory over a directory changes its attributes only; over anything else it replaces it.
    if (before?.children) return
    if (before) release(before)
    parent.children!.set(name, directory())
    return
  }
  const inode = inodeOf(root, entry, layer)
  if (inode) inode.names += 1 // before the old one is let go: a link to the same file must not lose it
  if (before) release(before)
  parent.children!.set(name, { inode, children: undefined })
}

function inodeOf(root: Node, entry: LayerEntry, layer: number): Inode | undefined {
  if (entry.kind === 'file') return { bytes: entry.bytes, layer, names: 0 }
  if (entry.kind !== 'hardlink') return undefined
  const { parent, name } = locate(root, entry.link)
  return parent?.children?.get(name)?.inode
}

/** Lets go of a node and of everything below it. Not recursive: a path may be as deep as its writer likes. */
function release(node: Node): void {
  const pending = [node]
  for (let each = pending.pop(); each; each = pending.pop()) {
    if (each.inode) each.inode.names -= 1
    if (each.children) for (const child of each.children.values()) pending.push(child)
  }
}

function locate(root: Node, path: string): { parent: Node | undefined; name: string } {
  const parts = path.split('/')
  const name = parts.pop()!
  let parent: Node | undefined = root
  for (const part of parts) parent = parent?.children?.get(part)
  return { parent, name }
}

function makeParents(root: Node, path: string): { parent: Node; name: string } {
  const parts = path.split('/')
  const name = parts.pop()!
  let parent = root
  for (const part of parts) {
    let next = parent.children!.get(part)
    if (!next?.children) {
      if (next) release(next)
      next = directory()
      parent.children!.set(part, next)
    }
    parent = next
  }
  return { parent, name }
}

function* walk(root: Node): Generator<TreeFile> {
  const seen = new Set<Inode>()
  for (const { path, inode } of paths(root)) {
    if (seen.has(inode)) continue
    if (inode.names > 1) seen.add(inode)
    yield { path, bytes: inode.bytes, layer: inode.layer }
  }
}

function countNames(root: Node): number {
  let count = 0
  for (const _ of paths(root)) count += 1
  return count
}

function* paths(root: Node): Generator<{ path: string; inode: Inode }> {
  const pending: { path: string; node: Node }[] = [{ path: '', node: root }]
  for (let each = pending.pop(); each; each = pending.pop()) {
    if (each.node.inode) yield { path: each.path, inode: each.node.inode }
    for (const [name, node] of each.node.children ?? []) {
      pending.push({ path: each.path === '' ? name : `${each.path}/${name}`, node })
    }
  }
}
