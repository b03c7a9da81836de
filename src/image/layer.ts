import type { Analysis } from '../gobinary/go-binary.ts'
import type { Bytes } from '../units/bytes.ts'
import type { Compression } from './compression.ts'

/** What an entry does to the file system below it (OCI image-spec layer.md, "Change Types" and "Whiteouts"). */
export const ENTRY_KINDS = ['file', 'hardlink', 'directory', 'other', 'whiteout', 'opaque'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

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
  /** Permission bits, with setuid, setgid and sticky. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** First 16 bytes of the SHA-256 of a file's content in hex; empty for what has no content. */
  readonly content: string
}

/** The entries of a layer in the order of its tar. Kept packed, because an image may have a million: each is made when asked for. */
export interface LayerEntries extends Iterable<LayerEntry> {
  readonly length: number
  at(position: number): LayerEntry
}

/** A program in a layer: the position of its entry, and what it was found to be. */
export interface LayerProgram {
  readonly position: number
  readonly analysis: Exclude<Analysis, { kind: 'other' }>
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
  readonly entries: LayerEntries
  readonly programs: readonly LayerProgram[]
}
