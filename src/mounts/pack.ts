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
  readonly limit: Bytes
}

/** The blob is whole only if `packed`. If `over`, what is kept fits with `cutoff`. `refused` is for reports. */
export type Packed =
  | { readonly kind: 'packed'; readonly manifest: Manifest; readonly changed: boolean; readonly dropped: Dropped }
  | { readonly kind: 'over'; readonly cutoff: number; readonly fileBytes: Bytes }
  | { readonly kind: 'refused'; readonly reason: string }

interface Dropped {
  readonly files: number
  readonly bytes: Bytes
}

/** Ask for `result` after the end of `chunks`. */
interface Packing {
  readonly chunks: AsyncIterable<Uint8Array>
  readonly result: () => Packed
}

/**
 * Packs a mount's tar in one pass, without an end marker, so that a restore can append (context-file.ts). Reads it to
 * its end even if nothing is kept, because other tars follow in the same stream. Throws only what `tar` throws.
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

/** Ends early if it is `stopped`. */
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
      // Over the limit, the rest is only counted: the blob is thrown away.
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
