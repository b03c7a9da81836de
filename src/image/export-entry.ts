import type { Bytes } from '../units/bytes.ts'
import type { Layer } from './layer.ts'
import type { Config } from './manifest.ts'

/**
 * A file of an exported image, in the order of its medium. Its first bytes tell what it is, never its name. The body
 * can be read once, before the next entry, and is opened only then.
 */
export interface ExportEntry {
  readonly path: string
  readonly size: Bytes
  readonly body: AsyncIterable<Uint8Array>
  /** Where its bytes are, if they can be read at any time and by another thread, too. */
  readonly part?: FilePart
  /** The layer that it is, if its medium had to ask whether that was read before. */
  readonly known?: Layer
}

/** Bytes of a file on disk. */
export interface FilePart {
  readonly path: string
  /** Of the first byte. */
  readonly start: Bytes
  readonly size: Bytes
}

export interface ImageExport {
  /** What messages call it: a reference or a path. */
  readonly name: string
  /** Which of several images to read, by name, tag or digest; the others are ignored. */
  readonly wanted?: string | undefined
  /** The medium is not touched before iteration. */
  readonly entries: AsyncIterable<ExportEntry>
  /** The ID of an image in the engine, which is then read only once (outline.ts). Images on disk have none. */
  readonly id?: string
  /** The config of an image without layers, whose digest is `id`. The export may have no file of it. */
  readonly withoutLayers?: Config | undefined
  /** Whether uncompressed layers are what a registry would get. If not (the classic store), `download` is computed. */
  readonly blobsAreFinal: boolean
  /** Whether the engine or this run wrote the blobs. If not, a known blob is hashed before it is trusted. */
  readonly vouched: boolean
  /** Removes what was put on disk to be read, once nothing of it is read any more. */
  readonly close?: () => Promise<void>
}
