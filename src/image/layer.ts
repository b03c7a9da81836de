import type { Analysis } from '../gobinary/go-binary.ts'
import type { Bytes } from '../units/bytes.ts'
import type { Compression } from '../archive/compression.ts'

/** What is wrong with a layer's tar, and where: an offset into the unpacked bytes. */
export type Flaw = { readonly offset: Bytes; readonly detail: string }

/** What an entry does to the file system below it (OCI image-spec layer.md, "Change Types" and "Whiteouts"). */
export const ENTRY_KINDS = ['file', 'hardlink', 'directory', 'symlink', 'other', 'whiteout', 'opaque'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** `path` has no dots and no leading, trailing or doubled slash; the root is empty. Only files have `bytes`. */
export interface LayerEntry {
  readonly path: string
  readonly kind: EntryKind
  readonly bytes: Bytes
  /** The clean path that a hardlink links to, or a symlink's target as written; otherwise empty. */
  readonly link: string
  /** Permission bits, with setuid, setgid and sticky. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** First 16 bytes of the SHA-256 of a file's content in hex; empty for an empty or sparse file. */
  readonly content: string
}

/** The entries of a layer in tar order. An image may have a million, so they are packed and made on demand. */
export interface LayerEntries extends Iterable<LayerEntry> {
  readonly length: number
  at(position: number): LayerEntry
  kind(position: number): EntryKind
  path(position: number): string
  /** The last part of the path. */
  name(position: number): string
  bytes(position: number): Bytes
  mode(position: number): number
  content(position: number): string
  /** The first 32 bits of `content`; 0 if it is empty. */
  contentStart(position: number): number
  packed(): PackedEntries
}

/** Entries as stored: arrays of numbers, and names. */
export interface PackedEntries {
  readonly length: number
  readonly links: readonly (readonly [position: number, target: string])[]
  readonly parts: readonly Uint8Array[]
}

export interface LayerProgram {
  readonly position: number
  readonly analysis: Exclude<Analysis, { kind: 'other' }>
}

/** One layer, read to its end with both digests. Sizes are bytes. */
export interface Layer {
  /** Digest of the stored blob. */
  readonly digest: string
  /** Digest of the uncompressed tar. */
  readonly diffId: string
  readonly compression: Compression
  /** Bytes of the stored blob. */
  readonly stored: Bytes
  /** Bytes of the uncompressed tar after gzip level 6; undefined if not asked for. */
  readonly gzip6: Bytes | undefined
  readonly entries: LayerEntries
  readonly programs: readonly LayerProgram[]
}
