import type { Bytes } from '../units/bytes.ts'
import type { Compression } from './compression.ts'

/** What an entry does to the file system below it (OCI image-spec layer.md, "Change Types" and "Whiteouts"). */
export type EntryKind = 'file' | 'hardlink' | 'directory' | 'other' | 'whiteout' | 'opaque'

/**
 * One entry of a layer. `path` is clean: no leading, trailing or doubled slash, no dots; empty is the root. For a
 * whiteout it is the path that goes away, for an opaque one the directory that is emptied. `bytes` only for files.
 */
export interface LayerEntry {
  readonly path: string
  readonly kind: EntryKind
  readonly bytes: Bytes
  /** For a hardlink, the path it is another name of; otherwise empty. */
  readonly link: string
}

/** One layer, read to its end with both digests computed. Sizes are bytes. */
export interface Layer {
  /** Digest of the blob as it is stored. */
  readonly digest: string
  /** Digest of the uncompressed tar. */
  readonly diffId: string
  readonly compression: Compression
  /** Bytes of the blob as it is stored. */
  readonly stored: Bytes
  /** Bytes of the uncompressed tar after gzip level 6; undefined where nobody asked for it. */
  readonly gzip6: Bytes | undefined
  readonly entries: readonly LayerEntry[]
}
