import { randomInt } from 'node:crypto'

export const ROOT = 0

/** What a path leads to, other than a directory. A file is identified by its inode (inodes.ts). */
export type Leaf =
  | { readonly kind: 'file'; readonly inode: number }
  | { readonly kind: 'symlink'; readonly target: string }
  | { readonly kind: 'other' }

/**
 * The paths of a file system: a node for each name in each directory. A million must fit into memory, so none is an
 * object (32 bytes each, outside the JavaScript heap). A removed node is marked absent and reused if its name returns.
 */
export interface Nodes {
  /** The node of `name` in `directory`, even if absent; undefined if there never was one. */
  find(directory: number, name: string): number | undefined
  /** The same, but makes an absent node if there is none. `inode`: the entry whose path ends with this name, if any. */
  make(directory: number, name: string, inode: number | undefined): number
  isAbsent(node: number): boolean
  isDirectory(node: number): boolean
  /** Undefined for a directory or an absent node. */
  leaf(node: number): Leaf | undefined
  set(node: number, leaf: Leaf | 'directory' | 'absent'): void
  /** Nodes of a directory in the order they were made, including those removed one by one. */
  children(directory: number): Generator<number>
  /** Forgets the children of a directory, all absent. Otherwise each emptying would visit every one it ever had. */
  clear(directory: number): void
  name(node: number): string
}

const NONE = -1
/** Values of a node; a file's is its inode + 1, a symlink's −3 − the index of its target. */
const ABSENT = 0
const DIRECTORY = -1
const OTHER = -2

/** `nameOf`: the last part of the path of an inode's entry. */
export function nodeTable(nameOf: (inode: number) => string): Nodes {
  const hashOf = secretHash()
  let columns = allocate(64) // both grow
  let slots = new Int32Array(128).fill(NONE)
  let count = 1
  const targets: string[] = []
  const implied = new Map<number, string>() // names of directories without an entry
  columns.value[ROOT] = DIRECTORY

  const name = (node: number): string => implied.get(node) ?? nameOf(columns.inode[node]!)

  function find(directory: number, wanted: string): number | undefined {
    const hash = hashOf(directory, wanted)
    for (let slot = hash & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
      const node = slots[slot]!
      if (node === NONE) return undefined
      if (columns.hash[node] === hash && columns.parent[node] === directory && name(node) === wanted) return node
    }
  }

  function make(directory: number, wanted: string, inode: number | undefined): number {
    const found = find(directory, wanted)
    if (found !== undefined) {
      if (columns.next[found] === NONE) append(directory, found)
      return found
    }
    if (count === columns.hash.length) columns = grown(columns)
    if (2 * count >= slots.length) slots = rehashed(columns.hash, count, slots.length * 2)
    const node = count++
    columns.hash[node] = hashOf(directory, wanted)
    columns.parent[node] = directory
    if (inode === undefined) implied.set(node, wanted)
    else columns.inode[node] = inode
    append(directory, node)
    place(slots, columns.hash[node], node)
    return node
  }

  /** The children of a directory form a ring. The directory points to the last, which points to the first. */
  function append(directory: number, node: number): void {
    const last = columns.lastChild[directory]!
    columns.next[node] = last === NONE ? node : columns.next[last]!
    if (last !== NONE) columns.next[last] = node
    columns.lastChild[directory] = node
  }

  function* children(directory: number): Generator<number> {
    const last = columns.lastChild[directory]!
    if (last === NONE) return
    for (let node = columns.next[last]!; ; node = columns.next[node]!) {
      yield node
      if (node === last) return
    }
  }

  function clear(directory: number): void {
    const last = columns.lastChild[directory]!
    columns.lastChild[directory] = NONE
    for (let node = last; node !== NONE;) {
      const next = columns.next[node]!
      columns.next[node] = NONE
      node = next
    }
  }

  function leaf(node: number): Leaf | undefined {
    const value = columns.value[node]!
    if (value > 0) return { kind: 'file', inode: value - 1 }
    if (value === OTHER) return { kind: 'other' }
    return value < OTHER ? { kind: 'symlink', target: targets[-3 - value]! } : undefined
  }

  function valueOf(given: Leaf | 'directory' | 'absent'): number {
    if (given === 'absent') return ABSENT
    if (given === 'directory') return DIRECTORY
    if (given.kind === 'file') return given.inode + 1
    return given.kind === 'other' ? OTHER : -2 - targets.push(given.target)
  }

  return {
    find,
    make,
    children,
    clear,
    leaf,
    name,
    isAbsent: (node) => columns.value[node] === ABSENT,
    isDirectory: (node) => columns.value[node] === DIRECTORY,
    set(node, given) {
      columns.value[node] = valueOf(given)
    },
  }
}

function allocate(length: number) {
  return {
    hash: new Int32Array(length),
    parent: new Int32Array(length),
    value: new Int32Array(length),
    inode: new Int32Array(length),
    lastChild: new Int32Array(length).fill(NONE),
    next: new Int32Array(length),
  }
}

type Columns = ReturnType<typeof allocate>

function grown(columns: Columns): Columns {
  const larger = allocate(columns.hash.length * 2)
  larger.hash.set(columns.hash)
  larger.parent.set(columns.parent)
  larger.value.set(columns.value)
  larger.inode.set(columns.inode)
  larger.lastChild.set(columns.lastChild)
  larger.next.set(columns.next)
  return larger
}

function rehashed(hashes: Int32Array, count: number, length: number): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(length).fill(NONE)
  for (let node = 1; node < count; node++) place(slots, hashes[node]!, node)
  return slots
}

function place(slots: Int32Array, hash: number, node: number): void {
  let slot = hash & (slots.length - 1)
  while (slots[slot] !== NONE) slot = (slot + 1) & (slots.length - 1)
  slots[slot] = node
}

/** A hash like FNV-1a, with random constants: for a known hash, it is easy to make names that all collide. */
function secretHash(): (directory: number, name: string) => number {
  const seed = randomInt(2 ** 32) | 0
  const factor = randomInt(2 ** 32) | 1
  return (directory, name) => {
    let hash = Math.imul(directory ^ seed, factor)
    for (let index = 0; index < name.length; index++) {
      hash = Math.imul(hash ^ name.charCodeAt(index), factor)
      hash ^= hash >>> 15
    }
    hash = Math.imul(hash, 0x7feb352d) // mixed once more, since only the low bits choose a slot
    return hash ^ (hash >>> 15)
  }
}
