import { CHUNK, COLUMNS, columnsOf, CONTENT_BYTES, makeColumns, resized, type Columns } from './columns.ts'
import { NAME_BLOCK, entryView } from './entry-view.ts'
import { ENTRY_KINDS, type LayerEntries, type LayerEntry, type PackedEntries } from './layer.ts'

interface EntryList {
  /** `content` is the SHA-256 of a file's content, if it has any. */
  add(entry: Omit<LayerEntry, 'content'>, content: Uint8Array | undefined): void
  length(): number
  entries(): LayerEntries
}

/** Initial sizes, which double up to a chunk and a block: most layers have only a few entries. */
const FIRST = { entries: 64, names: 4096 }

/** An empty list, which makes no object for each entry. */
export function entryList(): EntryList {
  const chunks: Columns[] = []
  const blocks: Buffer[] = []
  const links = new Map<number, string>()
  let length = 0
  let end = 0

  /** Stores a path and returns where. If it does not fit into the rest of a block, that rest stays empty. */
  function keep(path: string): { start: number; size: number } {
    const size = Buffer.byteLength(path)
    if (blocks.length === 0 || end + size > blocks.length * NAME_BLOCK) {
      end = blocks.length * NAME_BLOCK
      blocks.push(zeros(blocks.length === 0 ? FIRST.names : NAME_BLOCK)) // zeroed, since unused space is stored with the rest
    }
    const start = end
    end += size
    const [block, used] = [blocks.at(-1)!, end - (blocks.length - 1) * NAME_BLOCK]
    if (used > block.length) blocks[0] = Buffer.concat([block, zeros(Math.min(NAME_BLOCK, 2 * used) - block.length)])
    blocks.at(-1)!.write(path, start % NAME_BLOCK)
    return { start, size }
  }

  function room(at: number): Columns {
    if (at === 0) chunks.push(makeColumns(length === 0 ? FIRST.entries : CHUNK))
    else if (at === chunks[0]!.kind.length) chunks[0] = resized(chunks[0]!, 2 * at)
    return chunks.at(-1)!
  }

  function add(entry: Omit<LayerEntry, 'content'>, content: Uint8Array | undefined): void {
    const at = length % CHUNK
    const columns = room(at)
    const { start, size } = keep(entry.path)
    columns.pathStart[at] = start
    columns.pathLength[at] = size
    columns.kind[at] = ENTRY_KINDS.indexOf(entry.kind)
    columns.bytes[at] = entry.bytes
    columns.mode[at] = entry.mode
    columns.uid[at] = entry.uid
    columns.gid[at] = entry.gid
    if (content) columns.content.set(content.subarray(0, CONTENT_BYTES), at * CONTENT_BYTES)
    if (entry.link !== '') links.set(length, entry.link)
    length += 1
  }

  function entries(): LayerEntries {
    const names = blocks.map((block, index) => trim(block, end - index * NAME_BLOCK))
    const left = length % CHUNK
    const last = left === 0 ? [] : [resized(chunks.at(-1)!, left)]
    return entryView({ chunks: [...chunks.slice(0, chunks.length - last.length), ...last], length, names, links })
  }

  return { add, length: () => length, entries }
}

const zeros = (length: number): Buffer => Buffer.alloc(length)

/** A copy of the used part of a block: there are many layers, and most are small. */
const trim = (block: Buffer, used: number): Buffer =>
  used >= NAME_BLOCK ? block : Buffer.from(block.subarray(0, used))

/** Reverses `packed`; undefined if the parts do not fit together. Parts with memory of their own are not copied. */
export function unpackEntries({ length, links, parts }: PackedEntries): LayerEntries | undefined {
  const chunks: Columns[] = []
  let at = 0
  for (let first = 0; first < length; first += CHUNK) {
    const columns = columnsOf(Math.min(CHUNK, length - first), parts.slice(at, at + COLUMNS))
    if (columns === undefined) return undefined
    chunks.push(columns)
    at += COLUMNS
  }
  const names = parts.slice(at).map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength))
  return entryView({ chunks, length, names, links: new Map(links) })
}
