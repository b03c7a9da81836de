import { tarReader } from '../../src/archive/tar.ts'
import { TAR_BLOCK } from '../../src/archive/tar-header.ts'
import { tarEntry } from './tar.ts'

/** The content of a folder: entries of an archive by path, in the order they were made; missing content is zeros. */
export type Tree = ReadonlyMap<string, Entry>

interface Entry {
  readonly bytes: Buffer
  readonly zeros: number
}

/** The tree after an archive was unpacked over `before`: later entries replace earlier ones. */
export function treeOf(archive: Buffer, before: Tree = new Map()): Tree {
  const reader = tarReader()
  const tree = new Map(before)
  let from = 0
  for (const block of blocksOf(archive)) {
    for (const token of reader.push(block)) {
      if (token.kind !== 'entry') continue
      const { path, offset, size } = token.entry
      const whole = offset + TAR_BLOCK + Math.ceil(size / TAR_BLOCK) * TAR_BLOCK
      const to = Math.min(whole, archive.length - 2 * TAR_BLOCK)
      tree.set(path, { bytes: archive.subarray(from, to), zeros: whole - to })
      from = to
    }
  }
  return tree
}

function* blocksOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += TAR_BLOCK) yield bytes.subarray(at, at + TAR_BLOCK)
}

const ZEROS = Buffer.alloc(1 << 20)

/** An archive entry that contains an archive of a tree. */
export function* archiveOf(name: string, tree: Tree): Generator<Uint8Array> {
  const entries = [...tree.values()]
  const size = entries.reduce((sum, { bytes, zeros }) => sum + bytes.length + zeros, 2 * TAR_BLOCK)
  yield tarEntry({ path: name, sizeField: Buffer.from(`${size.toString(8).padStart(11, '0')}\0`) })
  for (const { bytes, zeros } of entries) {
    yield bytes
    for (let left = zeros; left > 0; left -= ZEROS.length) yield ZEROS.subarray(0, left)
  }
  yield ZEROS.subarray(0, 2 * TAR_BLOCK)
}
