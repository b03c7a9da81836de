import { createHash } from 'node:crypto'
import type { TarEntry } from '../archive/tar.ts'
import type { Bytes } from '../units/bytes.ts'
import { entryFlaw, seenNone } from './entry-flaw.ts'
import { isMountFlaw, mountFlaw } from './flaw.ts'
import { CODEC, FORMAT, type Manifest, type MountIdentity } from './blob-manifest.ts'
import { segmentCutter } from './segments.ts'
import { selectUsed, type Usage } from './usage.ts'
import { tallyEntries } from './tally.ts'
import { encodeTrailer, MAGIC } from './trailer.ts'
import { compressZstd } from './zstd.ts'

export interface PackOptions extends Usage, Pick<Manifest, 'tool' | 'key' | 'createdAt' | 'cold'> {
  readonly mount: MountIdentity
  /** Most bytes of files that are saved. */
  readonly limit: Bytes
}

/**
 * The result of packing. The blob is whole only if `packed`; if not `changed`, it need not be saved, because the same
 * was restored. `over`: with `cutoff`, what is kept fits the limit, so the caller packs again. `refused` has a clause
 * for reports.
 */
export type Packed =
  | { readonly kind: 'packed'; readonly manifest: Manifest; readonly changed: boolean; readonly dropped: Dropped }
  | { readonly kind: 'over'; readonly cutoff: number; readonly fileBytes: Bytes }
  | { readonly kind: 'refused'; readonly reason: string }

/** What was in the mount and is not saved, because nothing used it. */
interface Dropped {
  readonly files: number
  readonly bytes: Bytes
}

/** A blob being written; ask for `result` after its end. */
interface Packing {
  readonly chunks: AsyncIterable<Uint8Array>
  readonly result: () => Packed
}

/**
 * Packs a mount's tar in one pass. What was used passes unchanged into one zstd frame, without an end marker so that a
 * restore can append to it (context-file.ts); the manifest follows. The tar is always read to its end, because others
 * follow it in the same stream. Throws only what the tar's source throws.
 */
export function packMount(tar: AsyncIterable<Uint8Array>, options: PackOptions): Packing {
  const kept = keptEntries(tar, options)
  let manifest: Manifest | undefined

  async function* blob(): AsyncGenerator<Uint8Array> {
    const hash = createHash('sha256')
    let payloadBytes: Bytes = 0
    yield MAGIC
    for await (const chunk of compressZstd(kept.chunks)) {
      hash.update(chunk)
      payloadBytes += chunk.length
      yield chunk
    }
    if (kept.stopped()) return
    const { kind, mount, tool, key, goSum, createdAt, cold } = options
    const payload = { payloadBytes, payloadSha256: hash.digest('hex'), tarBytes: kept.bytes() }
    const said = { tool, kind, mount, key, goSum, createdAt, ...(cold && { cold }) }
    manifest = { format: FORMAT, codec: CODEC, ...said, ...payload, ...kept.tally() }
    yield encodeTrailer(manifest)
  }

  function result(): Packed {
    const stopped = kept.stopped()
    if (stopped) return stopped
    if (!manifest) throw new Error('the packed mount was not read to its end')
    const changed = manifest.entriesSha256 !== options.restored?.entriesSha256
    return { kind: 'packed', manifest, changed, dropped: kept.dropped() }
  }

  return { chunks: blob(), result }
}

/** The tar with only the kept entries and without its end marker. It ends early if it is `stopped`. */
function keptEntries(tar: AsyncIterable<Uint8Array>, options: PackOptions) {
  const selected = selectUsed(options)
  const tally = tallyEntries(options.kind)
  const seen = seenNone()
  let stopped: Exclude<Packed, { kind: 'packed' }> | undefined
  let bytes: Bytes = 0
  let fileBytes: Bytes = 0

  function keeps(entry: TarEntry): boolean {
    if (!selected.keeps(entry)) return false
    const flaw = entryFlaw(entry, seen)
    if (flaw !== undefined) throw mountFlaw(flaw)
    fileBytes += entry.size
    tally.add(entry)
    return true
  }

  async function* read(): AsyncGenerator<Uint8Array> {
    const cutter = segmentCutter(keeps)
    for await (const chunk of tar) {
      if (stopped) continue
      const kept = unlessFlawed(() => cutter.push(chunk)) ?? []
      // Over the limit, the rest is only counted: this blob is thrown away.
      if (fileBytes > options.limit) continue
      for (const piece of kept) {
        bytes += piece.length
        yield piece
      }
    }
    if (!stopped) unlessFlawed(() => cutter.end())
    if (!stopped && fileBytes > options.limit) stopped = over()
  }

  function unlessFlawed<T>(work: () => T): T | undefined {
    try {
      return work()
    } catch (error) {
      if (!isMountFlaw(error)) throw error
      stopped = { kind: 'refused', reason: error.message }
      return undefined
    }
  }

  function over(): NonNullable<typeof stopped> {
    const cutoff = selected.cutoffFor(options.limit)
    const reason = `its files take ${fileBytes} bytes, over the limit of ${options.limit}`
    return cutoff === null ? { kind: 'refused', reason } : { kind: 'over', cutoff, fileBytes }
  }

  return {
    chunks: read(),
    stopped: () => stopped,
    bytes: () => bytes,
    dropped: selected.dropped,
    tally: () => tally.end(),
  }
}
