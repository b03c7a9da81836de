import type { Bytes } from '../units/bytes.ts'
import { describedBy, isAmbiguous, NOT_DESCRIBED } from './ambiguous.ts'
import { longName, parsePax } from './pax.ts'
import { BLOCK, readHeader, type RawHeader, type TarKind } from './tar-header.ts'

/** One entry of a tar archive. `size` is the file's own size, `offset` where its header starts in the archive. */
export interface TarEntry {
  readonly path: string
  readonly kind: Exclude<TarKind, 'metadata'>
  readonly size: Bytes
  readonly link: string
  /** Permission bits, with setuid, setgid and sticky. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** When the file was changed last, in whole seconds since the epoch. */
  readonly mtime: number
  /** Whether the body in the archive is the file's content as it is; a sparse file's has holes that are left out. */
  readonly whole: boolean
  /** A global PAX header stands somewhere before it: what it says of this entry is not read. */
  readonly global: boolean
  /**
   * Tar programs read its headers in different ways, so that some may unpack what is not said here: a body where there is
   * none to others, a size, a name or a link that is said twice or in a way not all of them know, a link of what is none.
   */
  readonly ambiguous: boolean
  readonly offset: Bytes
}

export type TarToken =
  | { readonly kind: 'entry'; readonly entry: TarEntry }
  /** A piece of the body of the last entry. */
  | { readonly kind: 'data'; readonly bytes: Uint8Array }
  | { readonly kind: 'broken'; readonly offset: Bytes; readonly detail: string }

/**
 * Reads a tar archive chunk by chunk, without ever holding more than one header. `push` gives what a chunk completes;
 * after a `broken` token nothing more comes. Bytes after the end marker are ignored, as GNU tar and Go do:
 * what no runtime unpacks must not be weighed.
 */
export interface TarReader {
  push(chunk: Uint8Array): Generator<TarToken>
  /** How many bytes are missing when the archive stops here; 0 where it may end. */
  readonly missing: () => Bytes
  /** Whether the end marker, two blocks of zeros, was read. */
  readonly ended: () => boolean
}

/** Longest PAX header or GNU long name that is read, as in Go's archive/tar (CVE-2022-2879). */
const METADATA_LIMIT = 1024 * 1024

type State =
  | { kind: 'header' | 'sparse'; block: Buffer; filled: number }
  | { kind: 'body'; left: Bytes }
  | { kind: 'metadata'; type: string; body: Buffer; filled: number }
  | { kind: 'skip'; left: Bytes }
  | { kind: 'done' }

export function tarReader(): TarReader {
  const block = Buffer.alloc(BLOCK)
  const atHeader = (kind: 'header' | 'sparse' = 'header'): State => ({ kind, block, filled: 0 })
  let state: State = atHeader()
  let offset: Bytes = 0
  let padding: Bytes = 0
  let zeroBlocks = 0
  let bodyAfterSparse: Bytes = 0
  let described = NOT_DESCRIBED
  let global = false

  function* push(chunk: Uint8Array): Generator<TarToken> {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    let at = 0
    while (at < bytes.length && state.kind !== 'done') {
      const from = at
      if (state.kind === 'body' || state.kind === 'skip') {
        at = Math.min(bytes.length, from + state.left)
        state.left -= at - from
        if (state.kind === 'body') yield { kind: 'data', bytes: bytes.subarray(from, at) }
        if (state.left === 0)
          state = state.kind === 'body' && padding > 0 ? { kind: 'skip', left: padding } : atHeader()
        offset += at - from
        continue
      }
      const target: Buffer = state.kind === 'metadata' ? state.body : state.block
      const copied = bytes.copy(target, state.filled, from, Math.min(bytes.length, from + target.length - state.filled))
      at += copied
      state.filled += copied
      offset += copied
      if (state.filled < target.length) return
      const token: TarToken | undefined = state.kind === 'metadata' ? metadata(state) : header(state.kind)
      if (token) yield token
    }
  }

  function header(kind: 'header' | 'sparse'): TarToken | undefined {
    if (kind === 'sparse') {
      state = block[504] ? atHeader('sparse') : inBody(bodyAfterSparse)
      return undefined
    }
    if (isZero(block)) {
      zeroBlocks += 1
      state = zeroBlocks === 2 ? { kind: 'done' } : atHeader()
      return undefined
    }
    if (zeroBlocks > 0) return broken('an entry follows a block of zeros')
    const raw = readHeader(block)
    if (typeof raw === 'string') return broken(raw)
    return raw.kind === 'metadata' ? startMetadata(raw) : startEntry(raw, raw.kind)
  }

  function startMetadata(raw: RawHeader): TarToken | undefined {
    if (raw.size > METADATA_LIMIT) return broken(`a header of ${raw.size} bytes is over the limit of ${METADATA_LIMIT}`)
    padding = paddingOf(raw.size)
    described = describedBy(described, raw)
    state =
      raw.size === 0
        ? atHeader()
        : { kind: 'metadata', type: raw.type, body: Buffer.alloc(raw.size + padding), filled: 0 }
    return undefined
  }

  function metadata({ type, body: padded }: { type: string; body: Buffer }): TarToken | undefined {
    const body = padded.subarray(0, padded.length - padding)
    state = atHeader()
    if (type === 'g') {
      global = true // defaults for the rest: no writer of layers puts names or sizes there
      return undefined
    }
    const records = type === 'x' ? parsePax(body) : longName(type, body)
    if (typeof records === 'string') return broken(records)
    const ambiguous = described.records.ambiguous || records.ambiguous
    described = { ...described, records: { ...described.records, ...records, ambiguous } }
    return undefined
  }

  function startEntry(raw: RawHeader, kind: TarEntry['kind']): TarToken {
    const pax = described.records
    const stored = raw.size > 0 ? (pax.size ?? raw.size) : kind === 'file' ? (pax.size ?? 0) : 0
    const path = pax.path ?? raw.path
    const entry: Omit<TarEntry, 'ambiguous'> = {
      path,
      // Before POSIX.1-1988 a directory was a file whose name ends with a slash; to Go it is one in no later format.
      kind: raw.type === '\0' && path.endsWith('/') ? 'directory' : kind,
      size: pax.realSize ?? raw.sparse?.realSize ?? stored,
      link: pax.linkpath ?? raw.link,
      mode: raw.mode,
      uid: pax.uid ?? raw.uid,
      gid: pax.gid ?? raw.gid,
      mtime: pax.mtime ?? raw.mtime,
      whole: raw.sparse === undefined && pax.realSize === undefined,
      global,
      offset: offset - BLOCK,
    }
    described = NOT_DESCRIBED
    bodyAfterSparse = stored
    state = raw.sparse?.extended ? atHeader('sparse') : inBody(stored)
    return { kind: 'entry', entry: { ...entry, ambiguous: isAmbiguous(raw, pax, entry) } }
  }

  function inBody(size: Bytes): State {
    padding = paddingOf(size)
    return size === 0 ? atHeader() : { kind: 'body', left: size }
  }

  function broken(detail: string): TarToken {
    state = { kind: 'done' }
    return { kind: 'broken', offset: offset - BLOCK, detail }
  }

  function missing(): Bytes {
    if (state.kind === 'done') return 0
    if (state.kind === 'body') return state.left + padding
    if (state.kind === 'skip') return state.left
    if (state.kind === 'metadata') return state.body.length - state.filled
    return state.filled === 0 && state.kind === 'header' ? 0 : BLOCK - state.filled
  }

  return { push, missing, ended: () => zeroBlocks === 2 }
}

const paddingOf = (size: Bytes): Bytes => (BLOCK - (size % BLOCK)) % BLOCK

const ZEROS = Buffer.alloc(BLOCK)
const isZero = (block: Buffer): boolean => block.equals(ZEROS)
