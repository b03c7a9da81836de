import type { Bytes } from '../units/bytes.ts'
import { toldApart } from './ambiguous.ts'
import { describe, namesOfGlobal, NOT_DESCRIBED } from './described.ts'
import { mapFlaw, type Sparse } from './sparse.ts'
import { beginEntry } from './tar-entry.ts'
import { TAR_BLOCK, readHeader, type RawHeader } from './tar-header.ts'
import type { TarEntry } from './entry.ts'

export type { TarEntry } from './entry.ts'

export type TarToken =
  | { readonly kind: 'entry'; readonly entry: TarEntry }
  /** A global PAX header: its possible names, and where its body starts. */
  | { readonly kind: 'global'; readonly names: readonly string[]; readonly offset: Bytes }
  /** A piece of the body of the last entry. */
  | { readonly kind: 'data'; readonly bytes: Uint8Array }
  | { readonly kind: 'broken'; readonly offset: Bytes; readonly detail: string }

/**
 * Reads a tar archive chunk by chunk and refuses what Go's archive/tar refuses, because runtimes unpack layers with it
 * (issue 11, heading 5). Nothing follows a `broken` token. Bytes after the end marker are ignored: nobody unpacks them.
 */
interface TarReader {
  push(chunk: Uint8Array): Generator<TarToken>
  /** Passes over the rest of a body. Returns its bytes, which then must not be pushed. */
  skip(): Bytes
  /** Bytes missing if the archive stops here; 0 if it may end. */
  readonly missing: () => Bytes
  /** Whether the end marker, two blocks of zeros, was read. */
  readonly ended: () => boolean
}

/** Longest PAX header or GNU long name to read, as in Go's archive/tar (CVE-2022-2879). */
const METADATA_LIMIT = 1024 * 1024

type State =
  | { kind: 'header'; block: Buffer; filled: number }
  | { kind: 'map'; block: Buffer; filled: number; of: OpenMap }
  | { kind: 'metadata'; of: RawHeader; block: Buffer; filled: number }
  | { kind: 'body'; left: Bytes }
  | { kind: 'padding'; left: Bytes }
  | { kind: 'done' }

/** The incomplete map of a sparse file. `left`: bytes of the body not read yet. */
interface OpenMap {
  readonly entry: TarEntry
  readonly map: Sparse['map']
  readonly rest: NonNullable<Sparse['rest']>
  readonly left: Bytes
}

export function tarReader(): TarReader {
  const block = Buffer.alloc(TAR_BLOCK)
  const atHeader = (): State => ({ kind: 'header', block, filled: 0 })
  let state: State = atHeader()
  let offset: Bytes = 0
  let padding: Bytes = 0
  let zeroBlocks = 0
  let described = NOT_DESCRIBED
  let global = false

  function* push(chunk: Uint8Array): Generator<TarToken> {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    let at = 0
    while (at < bytes.length && state.kind !== 'done') {
      const from = at
      if (state.kind === 'body' || state.kind === 'padding') {
        at = Math.min(bytes.length, from + state.left)
        state.left -= at - from
        if (state.kind === 'body') yield { kind: 'data', bytes: bytes.subarray(from, at) }
        if (state.left === 0) state = state.kind === 'body' ? afterBody() : atHeader()
        offset += at - from
        continue
      }
      const target: Buffer = state.block
      const copied = bytes.copy(target, state.filled, from, Math.min(bytes.length, from + target.length - state.filled))
      at += copied
      state.filled += copied
      offset += copied
      if (state.filled < target.length) return
      const token: TarToken | undefined =
        state.kind === 'metadata' ? metadata(state.of, target) : state.kind === 'map' ? mapBlock(state.of) : header()
      if (token) yield token
    }
  }

  function skip(): Bytes {
    if (state.kind !== 'body') return 0
    const { left } = state
    offset += left
    state = afterBody()
    return left
  }

  function header(): TarToken | undefined {
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
    const { size } = raw
    if (size > METADATA_LIMIT) return broken(`a header of ${size} bytes is over the limit of ${METADATA_LIMIT}`)
    padding = paddingOf(size)
    described = toldApart(described, raw)
    global ||= raw.type === 'g'
    if (size === 0) return metadata(raw, Buffer.alloc(0))
    state = { kind: 'metadata', of: raw, block: Buffer.alloc(size), filled: 0 }
    return undefined
  }

  function metadata({ type, path }: RawHeader, body: Buffer): TarToken | undefined {
    const start = offset - body.length
    const next = describe(described, type, body)
    if (typeof next === 'string') return broken(next, start)
    described = next
    state = afterBody()
    return type === 'g' ? { kind: 'global', names: namesOfGlobal(path, body), offset: start } : undefined
  }

  function startEntry(raw: RawHeader, kind: TarEntry['kind']): TarToken {
    const begun = beginEntry({ raw, kind, block }, described, offset - TAR_BLOCK, global)
    if (typeof begun === 'string') return broken(begun)
    const { entry, stored, sparse } = begun
    described = NOT_DESCRIBED
    padding = paddingOf(stored)
    const flaw = sparse?.rest
      ? awaitMap({ entry, map: sparse.map, rest: sparse.rest, left: stored })
      : startBody(stored)
    return flaw ?? { kind: 'entry', entry }
  }

  function awaitMap(of: OpenMap): TarToken | undefined {
    if (of.rest.at === 'body' && of.left < TAR_BLOCK) return broken('the map of a sparse file is cut short')
    state = { kind: 'map', block, filled: 0, of }
    return undefined
  }

  function mapBlock(before: OpenMap): TarToken | undefined {
    const { entry, map, rest } = before
    const more = rest.read(block)
    if (typeof more === 'string') return broken(more)
    const left = rest.at === 'body' ? before.left - TAR_BLOCK : before.left
    if (more) return awaitMap({ ...before, left })
    const flaw = mapFlaw(map, entry, left)
    return flaw === undefined ? startBody(left) : broken(flaw)
  }

  function startBody(bytes: Bytes): undefined {
    state = bytes === 0 ? afterBody() : { kind: 'body', left: bytes }
  }

  const afterBody = (): State => (padding > 0 ? { kind: 'padding', left: padding } : atHeader())

  function broken(detail: string, at: Bytes = offset - TAR_BLOCK): TarToken {
    state = { kind: 'done' }
    return { kind: 'broken', offset: at, detail }
  }

  function missing(): Bytes {
    // Like Go's archive/tar: an archive may end where padding is due.
    if (state.kind === 'done' || state.kind === 'padding') return 0
    if (state.kind === 'body') return state.left
    return state.filled === 0 && state.kind === 'header' ? 0 : state.block.length - state.filled
  }

  return { push, skip, missing, ended: () => zeroBlocks === 2 }
}

const paddingOf = (size: Bytes): Bytes => (TAR_BLOCK - (size % TAR_BLOCK)) % TAR_BLOCK

const ZEROS = Buffer.alloc(TAR_BLOCK)
const isZero = (block: Buffer): boolean => block.equals(ZEROS)
