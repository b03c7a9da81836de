import type { Bytes } from '../units/bytes.ts'

/**
 * What a part of an image is: a layer by its instruction, a file by its path, a Go module or package by its path, a bucket of
 * a Go binary by its name (gobinary/go-binary.ts), or `rest`, everything that is too small to be named one by one.
 */
export type CauseKind = 'image' | 'layer' | 'path' | 'module' | 'package' | 'bucket' | 'rest'

/** What happened to it. `upgraded` and `downgraded` are of modules, by version; `moved` is the same content elsewhere. */
export type CauseChange = 'added' | 'removed' | 'grew' | 'shrank' | 'moved' | 'upgraded' | 'downgraded' | 'same'

/**
 * Why something weighs more or less, top-down: image → layers → files → Go modules and buckets → packages of a module.
 * `base` and `head` are bytes of this part (null: not there); `delta` is head − base, and the deltas of `parts` sum to it
 * exactly, where there are any. A `rest` has its delta alone, but for the `hidden file`s of a layer, which a later layer
 * hides.
 */
export interface Cause {
  readonly kind: CauseKind
  readonly change: CauseChange
  /**
   * The instruction, path, module or bucket; of a `rest`, what kind of things it holds (`layer`, `file`, `hidden file`,
   * `part`, `package`).
   */
  readonly name: string
  readonly base: Bytes | null
  readonly head: Bytes | null
  readonly delta: Bytes
  /** What it was before: a module's version, the path that a file moved from; empty where that says nothing. */
  readonly from: string
  /** What it is now: a module's version, the path in another layer that a file moved to; empty where that says nothing. */
  readonly to: string
  /** How many things it stands for: 1, but for a `rest`, where 0 is an unknown number. */
  readonly count: number
  readonly parts: readonly Cause[]
}

/** A change of how an image was made that explains bytes without having any of its own. */
export interface SettingChange {
  readonly what: 'base image' | 'go version' | 'stripped' | 'cgo' | 'trimpath' | 'build setting'
  /** The Go binary it is about; empty for the base image. */
  readonly path: string
  /** Name of the setting as the build has it (`CGO_ENABLED`); empty where it is none. */
  readonly setting: string
  readonly base: string
  readonly head: string
}

/**
 * A module of a Go program's build that came, went or has another version. `base` and `head` are the bytes of its machine
 * code (null: not there), and may be the same ones.
 */
export interface ModuleChange {
  /** The program, by its path at the head. */
  readonly path: string
  /** `changed` is to a version that is neither newer nor older: a folder, or none. */
  readonly change: 'added' | 'removed' | 'upgraded' | 'downgraded' | 'changed'
  /** The module's path. */
  readonly name: string
  readonly base: Bytes | null
  readonly head: Bytes | null
  readonly delta: Bytes
  /** Its version (with ` => ` what replaces it); empty where it was not there. */
  readonly from: string
  readonly to: string
}
