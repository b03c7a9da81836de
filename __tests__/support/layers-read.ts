import { Readable } from 'node:stream'
import type { Layer } from '../../src/image/layer.ts'
import { readLayer, type ReadLayerOptions } from '../../src/image/read-layer.ts'
import { pieces } from './images.ts'

/** Reads a blob without programs. */
export const PLAIN: ReadLayerOptions = {
  compression: 'none',
  gzip: false,
  mayBeProgram: () => false,
  readProgram: () => ({ kind: 'other' }),
}

/** Reads a layer in pieces of `chunk` bytes, or from a stream. */
export function layerIn(
  blob: Uint8Array | Iterable<Uint8Array>,
  options: Partial<ReadLayerOptions> & { readonly chunk?: number } = {},
): Promise<Layer> {
  const { chunk = 1000, ...rest } = options
  const body = blob instanceof Uint8Array ? pieces(blob, chunk) : Readable.from(blob)
  return readLayer(body, { name: 'test image', blob: 'blobs/x' }, { ...PLAIN, ...rest })
}
