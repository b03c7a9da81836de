import { createHash } from 'node:crypto'
import type { Bytes } from '../units/bytes.ts'
import { mountFlaw } from './flaw.ts'
import { holdBack } from './hold-back.ts'
import type { Manifest } from './blob-manifest.ts'
import { decodeTrailer, MAGIC, TRAILER_LIMIT } from './trailer.ts'

/** Reading `chunks` to the end throws a flaw if anything around the payload is wrong. */
export interface Payload {
  readonly chunks: AsyncIterable<Uint8Array>
  /** Throws a flaw if the reader of `chunks` stopped before their end. */
  readonly manifest: () => Manifest
  readonly counted: () => Pick<Manifest, 'payloadBytes' | 'payloadSha256'>
  readonly failure: () => { readonly error: unknown } | undefined
}

export function payloadOf(blob: AsyncIterable<Uint8Array>): Payload {
  const hash = createHash('sha256')
  let payloadBytes: Bytes = 0
  let manifest: Manifest | undefined
  let failure: { readonly error: unknown } | undefined

  async function* source(): AsyncGenerator<Uint8Array> {
    try {
      yield* blob
    } catch (error) {
      failure = { error }
      throw error
    }
  }

  function counting(chunk: Uint8Array): Uint8Array {
    hash.update(chunk)
    payloadBytes += chunk.length
    return chunk
  }

  async function* read(): AsyncGenerator<Uint8Array> {
    const tail = holdBack(TRAILER_LIMIT)
    let magic: Buffer = Buffer.alloc(0)
    for await (const chunk of source()) {
      const taken = MAGIC.length - magic.length
      magic = Buffer.concat([magic, chunk.subarray(0, taken)])
      if (!MAGIC.subarray(0, magic.length).equals(magic)) throw mountFlaw('it does not begin like a saved cache mount')
      for (const piece of tail.push(chunk.subarray(taken))) yield counting(piece)
    }
    const last = tail.end()
    const trailer = decodeTrailer(last)
    if (typeof trailer === 'string') throw mountFlaw(trailer)
    yield counting(last.subarray(0, trailer.before))
    manifest = trailer.manifest
  }

  function said(): Manifest {
    if (!manifest) throw mountFlaw('something follows the end of its payload')
    return manifest
  }

  return {
    chunks: read(),
    manifest: said,
    counted: () => ({ payloadBytes, payloadSha256: hash.digest('hex') }),
    failure: () => failure,
  }
}
