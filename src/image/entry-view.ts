import type { Bytes } from '../units/bytes.ts'
import { bytesOf, CHUNK, CONTENT_BYTES, type Columns } from './columns.ts'
import { ENTRY_KINDS, type EntryKind, type LayerEntries, type LayerEntry } from './layer.ts'

/** Names are UTF-8 in blocks of this size, so that growth copies few of them. No path is longer (layer-entry.ts). */
export const NAME_BLOCK = 1024 * 1024

interface Stored {
  /** Each has `CHUNK` entries, except the last. */
  readonly chunks: readonly Columns[]
  readonly length: number
  readonly names: readonly Buffer[]
  readonly links: ReadonlyMap<number, string>
}

export function entryView({ chunks, length, names, links }: Stored): LayerEntries {
  const columns = (position: number): Columns => chunks[Math.floor(position / CHUNK)]!
  const kind = (position: number): EntryKind => ENTRY_KINDS[columns(position).kind[position % CHUNK]!] ?? 'other'
  const bytes = (position: number): Bytes => columns(position).bytes[position % CHUNK]!
  const mode = (position: number): number => columns(position).mode[position % CHUNK]!

  function place(position: number): { block: Buffer; start: number; end: number } {
    const { pathStart, pathLength } = columns(position)
    const whole = pathStart[position % CHUNK]!
    const start = whole % NAME_BLOCK
    return {
      block: names[Math.floor(whole / NAME_BLOCK)] ?? NOTHING,
      start,
      end: start + pathLength[position % CHUNK]!,
    }
  }

  function path(position: number): string {
    const { block, start, end } = place(position)
    return block.toString('utf8', start, end)
  }

  function name(position: number): string {
    const { block, start, end } = place(position)
    let first = end
    while (first > start && block[first - 1] !== SLASH) first -= 1 // `lastIndexOf` would search the whole block
    return block.toString('utf8', first, end)
  }

  function digest(position: number): Buffer {
    const { buffer } = columns(position).content
    return Buffer.from(buffer, (position % CHUNK) * CONTENT_BYTES, CONTENT_BYTES)
  }

  function content(position: number): string {
    const hex = digest(position).toString('hex')
    return hex === NO_CONTENT ? '' : hex
  }

  function contentStart(position: number): number {
    const digests = columns(position).content
    const first = (position % CHUNK) * CONTENT_BYTES
    return (
      ((digests[first]! << 24) | (digests[first + 1]! << 16) | (digests[first + 2]! << 8) | digests[first + 3]!) >>> 0
    )
  }

  function at(position: number): LayerEntry {
    const { uid, gid } = columns(position)
    const index = position % CHUNK
    return {
      path: path(position),
      kind: kind(position),
      bytes: bytes(position),
      link: links.get(position) ?? '',
      mode: mode(position),
      uid: uid[index]!,
      gid: gid[index]!,
      content: content(position),
    }
  }

  function* each(): Generator<LayerEntry> {
    for (let position = 0; position < length; position++) yield at(position)
  }

  const packed = () => ({ length, links: [...links], parts: [...chunks.flatMap(bytesOf), ...names] })
  return { length, at, kind, path, name, bytes, mode, content, contentStart, packed, [Symbol.iterator]: each }
}

const SLASH = 0x2f
const NOTHING = Buffer.alloc(0)
const NO_CONTENT = '00'.repeat(CONTENT_BYTES)
