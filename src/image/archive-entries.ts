import { fail } from '../errors/errors.ts'
import type { Bytes } from '../units/bytes.ts'
import { SNIFF_LENGTH, sniff, type Compression } from '../archive/compression.ts'
import type { ExportEntry, FilePart } from './export-entry.ts'
import { pathInLayer } from './layer-entry.ts'
import { peek } from './peek.ts'
import { TAR_BLOCK } from '../archive/tar-header.ts'
import { tarReader, type TarEntry, type TarToken } from '../archive/tar.ts'
import { unpack } from './unpack.ts'

/** A regular file that is being read. */
export interface ArchiveFile {
  readonly path: string
  /** Bytes; undefined before the first chunk was read, and if it is no regular file, which cannot skip. */
  readonly size: () => Bytes | undefined
  /** Passes over bytes behind those that were read. */
  readonly skip: (bytes: Bytes) => void
}

/**
 * Yields the files of an image archive (`docker save`, `type=oci,dest=x.tar`), compressed or not, in archive order.
 * Those of an uncompressed `file` can be read by another thread, and are passed over if they are not read here. Throws
 * `image.not-an-image`, `image.truncated` and `image.malformed`.
 */
export async function* archiveEntries(
  name: string,
  archive: AsyncIterable<Uint8Array>,
  file?: ArchiveFile,
): AsyncGenerator<ExportEntry, void> {
  const { start, stream } = await peek(archive, SNIFF_LENGTH)
  const kind = sniff(start)
  if (kind.kind !== 'tar') {
    const detail = start[0] === '{'.charCodeAt(0) ? A_RECORD : 'it is neither a tar archive nor a folder'
    throw fail('image.not-an-image', { name, detail })
  }
  const seekable = kind.compression === 'none' && file?.size() !== undefined ? file : undefined
  const reading: Reading = { file: seekable, isUnwanted: false }
  const tokens = tarTokens(name, stream, kind.compression, reading)
  try {
    yield* filesOf(tokens, reading)
  } finally {
    await tokens.return() // a reader that gave up must not leave the process behind the stream waiting
  }
}

const A_RECORD = 'it is JSON, as a record is; "inspect", "compare" and "compare-with" read one whose name ends in .json'

interface Reading {
  readonly file: ArchiveFile | undefined
  /** Whether nobody reads the rest of the current body. */
  isUnwanted: boolean
}

async function* filesOf(tokens: AsyncGenerator<TarToken, void>, reading: Reading): AsyncGenerator<ExportEntry, void> {
  let token = await tokens.next()
  while (!token.done) {
    if (token.value.kind !== 'entry' || token.value.entry.kind !== 'file') {
      token = await tokens.next()
      continue
    }
    const { entry } = token.value
    let next: IteratorResult<TarToken, void> | undefined
    const body = async function* (): AsyncGenerator<Uint8Array> {
      for (next = await tokens.next(); !next.done && next.value.kind === 'data'; next = await tokens.next()) {
        yield next.value.bytes
      }
    }
    const part = reading.file && partOf(reading.file, entry)
    reading.isUnwanted = false
    yield { path: pathInLayer(entry.path) ?? entry.path, size: entry.size, body: body(), ...(part && { part }) }
    reading.isUnwanted = true
    // Data tokens without an entry are the unread rest of a body, which the loop skips.
    token = next && (next.done || next.value.kind !== 'data') ? next : await tokens.next()
  }
}

/** Undefined if the file ends in it: who reads on is told so. */
function partOf({ path, size }: ArchiveFile, entry: TarEntry): FilePart | undefined {
  const start = entry.offset + TAR_BLOCK
  return start + entry.size <= size()! ? { path, start, size: entry.size } : undefined
}

const HOLES = 'its holes are left out. Pack the archive without --sparse'

/** Like engines, stops at the end of the tar in a compressed archive. An uncompressed one is read to its last byte. */
async function* tarTokens(
  name: string,
  archive: AsyncIterable<Uint8Array>,
  compression: Compression,
  reading: Reading,
): AsyncGenerator<TarToken, void> {
  const tar = tarReader()
  let at: Pick<TarEntry, 'path'> = { path: 'the archive' }
  let stored: Bytes = 0
  let read: Bytes = 0 // unpacked
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of archive) {
      stored += chunk.length
      yield chunk
    }
  }
  const broken = (detail: string) => fail('image.malformed', { name, blob: 'the archive', offset: stored, detail })
  for await (const chunk of unpack(counted(), compression, broken)) {
    read += chunk.length
    for (const token of tar.push(chunk)) {
      if (token.kind === 'broken') {
        throw fail('image.malformed', { name, blob: at.path, offset: token.offset, detail: token.detail })
      }
      if (token.kind === 'entry') {
        at = token.entry
        const { whole, offset } = token.entry
        if (!whole) throw fail('image.malformed', { name, blob: at.path, offset, detail: HOLES })
      }
      yield token
    }
    if (compression !== 'none' && tar.ended()) return
    const { file, isUnwanted } = reading
    if (file && isUnwanted && read + tar.missing() <= file.size()!) {
      const skipped = tar.skip()
      read += skipped
      file.skip(skipped)
    }
  }
  if (tar.missing() > 0) {
    throw fail('image.truncated', { name, blob: at.path, found: read, expected: `${read + tar.missing()} or more` })
  }
}
