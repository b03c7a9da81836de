import type { Bytes } from '../units/bytes.ts'

/**
 * One file of an exported image, in the order its medium gives them: `index.json`, `manifest.json`,
 * `blobs/sha256/<hex>` or an old `<id>/layer.tar`. What it is, is told by its first bytes and never by its name.
 * The body is read once, and before the next entry is asked for; a body nobody reads is skipped.
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
  readonly entries: AsyncIterable<ExportEntry>
  /**
   * Whether an uncompressed layer is what a registry would get (an OCI layout written by an exporter). Where it is
   * not, such as the classic image store, which keeps no compressed layers, `download` is computed.
   */
  readonly blobsAreFinal: boolean
}
