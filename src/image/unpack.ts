import { isNativeError } from 'node:util/types'
import { decompress, type Compression } from '../archive/compression.ts'
import { WeighbridgeError } from '../errors/errors.ts'

/** The unpacked bytes of a blob. A decompressor's error goes through `malformed`; the medium's errors do not. */
export async function* unpack(
  chunks: AsyncIterable<Uint8Array>,
  compression: Compression,
  malformed: (detail: string) => Error,
): AsyncGenerator<Uint8Array> {
  const ofMedium = new Set<unknown>()
  const stored = async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield* chunks
    } catch (error) {
      ofMedium.add(error)
      throw error
    }
  }
  try {
    yield* decompress(stored(), compression)
  } catch (error) {
    if (ofMedium.has(error) || !isNativeError(error) || error instanceof WeighbridgeError) throw error
    throw malformed(`its ${compression} stream is broken (${error.message})`)
  }
}
