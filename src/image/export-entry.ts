import type { Bytes } from '../units/bytes.ts'
import type { Config } from './manifest.ts'

/**
 * One file of an exported image, in the order its medium gives them: `index.json`, `manifest.json`,
 * `blobs/sha256/<hex>` or an old `<id>/layer.tar`. What it is, is told by its first bytes and never by its name.
 * The body is read once, and before the next entry is asked for; nothing is opened for a body that nobody reads.
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
  /** Which of several images is meant, by its name, tag or digest; any other is not looked at. */
  readonly wanted?: string | undefined
  /** Nothing is asked of the medium before they are gone through. */
  readonly entries: AsyncIterable<ExportEntry>
  /**
   * What names an image of the engine: one that was read whole before is not read again (outline.ts). Nothing on disk
   * has it.
   */
  readonly id?: string
  /**
   * The config of an image without layers, by `id`, where there may be no file of it: then all that is not there is
   * nothing.
   */
  readonly withoutLayers?: Config | undefined
  /**
   * Whether an uncompressed layer is what a registry would get (an OCI layout written by an exporter). Where it is
   * not, such as the classic image store, which keeps no compressed layers, `download` is computed.
   */
  readonly blobsAreFinal: boolean
  /**
   * Whether blobs are what their paths say, because the engine wrote them or a build of this run. What is known of a blob is
   * then believed without a look at it. Anybody may have written other files: there a blob is hashed first.
   */
  readonly vouched: boolean
}
