import { isNativeError } from 'node:util/types'
import { WeighbridgeError } from '../../errors/errors.ts'
import type { PackedLayer } from '../../image/packed-layer.ts'
import type { BoundedReading } from '../../layer-threads.ts'
import type { Bytes } from '../../units/bytes.ts'
import type { FilePart } from '../../image/export-entry.ts'

/** What a thread is asked for; plain data. */
export interface LayerJob extends BoundedReading {
  readonly part: FilePart
}

/** What a thread says of its job: how far it is, and how it ended. */
export type Said =
  | { readonly kind: 'read'; readonly bytes: Bytes }
  | { readonly kind: 'layer'; readonly layer: PackedLayer }
  | { readonly kind: 'failed'; readonly error: PackedError }

/** An error as plain data: a class does not get from one thread to another. */
type PackedError =
  | { readonly kind: 'ours'; readonly code: WeighbridgeError['code']; readonly fields: WeighbridgeError['fields'] }
  | { readonly kind: 'other'; readonly error: unknown; readonly code: unknown }

export function packError(error: unknown): PackedError {
  if (error instanceof WeighbridgeError) return { kind: 'ours', code: error.code, fields: error.fields }
  return { kind: 'other', error, code: isNativeError(error) && 'code' in error ? error.code : undefined }
}

/** Reverses `packError`, but for an error's class and its cause. */
export function unpackError(packed: PackedError): unknown {
  if (packed.kind === 'ours') return new WeighbridgeError(packed.code, packed.fields)
  const { error, code } = packed
  return isNativeError(error) && code !== undefined ? Object.assign(error, { code }) : error
}
