import type { Bytes } from '../units/bytes.ts'

/**
 * A part of an image: a layer (named by its instruction), a file, Go module or package (by its path), a bucket of a Go
 * binary (by its name, gobinary/go-binary.ts), or `rest`, everything too small to list on its own.
 */
export type CauseKind = 'image' | 'layer' | 'path' | 'module' | 'package' | 'bucket' | 'rest'

/**
 * What happened to it. `upgraded` and `downgraded` are for modules, by version; `moved` is the same content elsewhere.
 */
export type CauseChange = 'added' | 'removed' | 'grew' | 'shrank' | 'moved' | 'upgraded' | 'downgraded' | 'same'

/**
 * Why something weighs more or less, top-down: image → layers → files → Go modules and buckets → packages of a module.
 * `base` and `head` are the bytes of this part (null: not there). `delta` is head − base; if there are `parts`, their
 * deltas sum to it exactly. A `rest` has only its delta, except for the `hidden file`s of a layer (files that a later
 * layer hides).
 */
export interface Cause {
  readonly kind: CauseKind
  readonly change: CauseChange
  /**
   * The instruction, path, module or bucket; for a `rest`, what it holds (`layer`, `file`, `hidden file`, `part`,
   * `package`).
   */
  readonly name: string
  readonly base: Bytes | null
  readonly head: Bytes | null
  readonly delta: Bytes
  /** What it was before: a module's version, or the path a file moved from; empty if that says nothing. */
  readonly from: string
  /** What it is now: a module's version, or the path in another layer a file moved to; empty if that says nothing. */
  readonly to: string
  /** How many things it stands for. Always 1, except for a `rest`, where 0 means unknown. */
  readonly count: number
  readonly parts: readonly Cause[]
}

/** A change in how an image was made. It explains bytes but has none of its own. */
export interface SettingChange {
  readonly what: 'base image' | 'go version' | 'stripped' | 'cgo' | 'trimpath' | 'build setting'
  /** The Go binary it is about; empty for the base image. */
  readonly path: string
  /** Name of the setting as the build writes it (`CGO_ENABLED`); empty if it is not a build setting. */
  readonly setting: string
  readonly base: string
  readonly head: string
}

/**
 * A module that was added to a Go program, removed from it or changed its version. `base` and `head` are the bytes of
 * its machine code (null: not there), and may be equal.
 */
export interface ModuleChange {
  /** Path of the program at the head. */
  readonly path: string
  /** `changed`: the new version is neither newer nor older, such as a folder or none. */
  readonly change: 'added' | 'removed' | 'upgraded' | 'downgraded' | 'changed'
  /** Path of the module. */
  readonly name: string
  readonly base: Bytes | null
  readonly head: Bytes | null
  readonly delta: Bytes
  /** Its version (with ` => ` and the replacement); empty if it was not there. */
  readonly from: string
  readonly to: string
}
