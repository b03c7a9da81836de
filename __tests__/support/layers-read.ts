import { Readable } from 'node:stream'
import type { Layer } from '../../src/image/layer.ts'
import type { ProgramReader } from '../../src/image/layer-reader.ts'
import { readLayer, type LayerReading } from '../../src/image/read-layer.ts'
import { pieces } from './images.ts'

/** Reads a blob without programs. */
export const PLAIN: ProgramReader & LayerReading = {
  blob: { name: 'test image', blob: 'blobs/x' },
  compression: 'none',
  gzip: false,
  mayBeProgram: () => false,
  readProgram: () => ({ kind: 'other' }),
}

/** Reads a layer in pieces of `chunk` bytes, or from a stream. */
export function layerIn(
  blob: Uint8Array | Iterable<Uint8Array>,
  options: Partial<typeof PLAIN> & { readonly chunk?: number } = {},
): Promise<Layer> {
  const { chunk = 1000, ...rest } = options
  const body = blob instanceof Uint8Array ? pieces(blob, chunk) : Readable.from(blob)
  const reading = { ...PLAIN, ...rest }
  return readLayer(body, reading, reading)
}
