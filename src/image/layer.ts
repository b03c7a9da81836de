import type { Analysis } from '../gobinary/go-binary.ts'
import type { Bytes } from '../units/bytes.ts'
import type { Compression } from '../archive/compression.ts'

/** What is wrong with a layer's tar, and where: an offset into the unpacked bytes. */
export type Flaw = { readonly offset: Bytes; readonly detail: string }

/** What an entry does to the file system below it (OCI image-spec layer.md, "Change Types" and "Whiteouts"). */
export const ENTRY_KINDS = ['file', 'hardlink', 'directory', 'symlink', 'other', 'whiteout', 'opaque'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/**
 * One entry of a layer. `path` is clean: no leading, trailing or doubled slash, no dots; empty is the root. A whiteout
 * removes its path, and an opaque one empties that directory. Only files have `bytes`.
 */
export interface LayerEntry {
  readonly path: string
  readonly kind: EntryKind
  readonly bytes: Bytes
  /** For a hardlink, the clean path it links to; for a symlink, its target as written; otherwise empty. */
  readonly link: string
  /** Permission bits, with setuid, setgid and sticky. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** First 16 bytes of the SHA-256 of a file's content in hex; empty for an empty file, and for a sparse one. */
  readonly content: string
}

/**
 * The entries of a layer in tar order, by position from 0 to `length` − 1. An image may have a million, so they are
 * packed: an entry is made on demand, and single fields can be read without making one.
 */
export interface LayerEntries extends Iterable<LayerEntry> {
  readonly length: number
  at(position: number): LayerEntry
  kind(position: number): EntryKind
  path(position: number): string
  /** The last part of the path. */
  name(position: number): string
  bytes(position: number): Bytes
  content(position: number): string
  /** The first 32 bits of `content`; 0 where it is empty. */
  contentStart(position: number): number
  packed(): PackedEntries
}

/** Entries as stored: arrays of numbers, and names. */
export interface PackedEntries {
  readonly length: number
  readonly links: readonly (readonly [position: number, target: string])[]
  readonly parts: readonly Uint8Array[]
}

/** A program in a layer, by the position of its entry. */
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
  /** Bytes of the uncompressed tar after gzip level 6; undefined if not asked for. */
  readonly gzip6: Bytes | undefined
  readonly entries: LayerEntries
  readonly programs: readonly LayerProgram[]
}
