import type { Bytes } from '../units/bytes.ts'
import type { Config } from './manifest.ts'

/**
 * One file of an exported image, in the order its medium gives them: `index.json`, `manifest.json`,
 * `blobs/sha256/<hex>` or an old `<id>/layer.tar`. Its first bytes tell what it is, never its name. Read the body at
 * most once, and before the next entry; a body that is not read is never opened.
 */
export interface ExportEntry {
  readonly path: string
  readonly size: Bytes
  readonly body: AsyncIterable<Uint8Array>
}

/** An image as a stream of files. */
export interface ImageExport {
  /** What messages call it: a reference or a path. */
  readonly name: string
  /** Which of several images to read, by name, tag or digest; the others are ignored. */
  readonly wanted?: string | undefined
  /** The medium is not touched before iteration starts. */
  readonly entries: AsyncIterable<ExportEntry>
  /**
   * The ID of an image in the engine: one that was read whole before is not read again (outline.ts). Images on disk
   * have none.
   */
  readonly id?: string
  /**
   * The config of an image without layers, whose digest is `id`. The export may have no file of it, and then nothing is
   * missing.
   */
  readonly withoutLayers?: Config | undefined
  /**
   * Whether an uncompressed layer is what a registry would get (an OCI layout written by an exporter). Where it is not,
   * as in the classic image store, which keeps no compressed layers, `download` is computed.
   */
  readonly blobsAreFinal: boolean
  /**
   * Whether blobs are what their paths say, because the engine or a build of this run wrote them. A known blob is then
   * not read again. Anybody may have written other files, so there a blob is hashed first.
   */
  readonly vouched: boolean
}
