import type { Bytes } from '../units/bytes.ts'

/** A part of an image. `bucket`: of a Go binary (gobinary/go-binary.ts). `rest`: everything too small to list. */
export type CauseKind = 'image' | 'layer' | 'path' | 'module' | 'package' | 'bucket' | 'rest'

/** `upgraded` and `downgraded` are for modules, by version; `moved` is the same content elsewhere. */
export type CauseChange = 'added' | 'removed' | 'grew' | 'shrank' | 'moved' | 'upgraded' | 'downgraded' | 'same'

/**
 * Why something weighs more or less: image → layers → files → Go modules and buckets → packages. `base` and `head` are
 * bytes (null: absent), `delta` is head − base; if there are `parts`, their deltas sum to it. A `rest` has only its
 * delta, except for the `hidden file`s of a layer (files that a later layer hides).
 */
export interface Cause {
  readonly kind: CauseKind
  readonly change: CauseChange
  /** The instruction, path, module or bucket; for a `rest`, what it holds (`layer`, `hidden file`, `package`, …). */
  readonly name: string
  readonly base: Bytes | null
  readonly head: Bytes | null
  readonly delta: Bytes
  /** What it was before: a module's version, or a moved file's path; empty if that says nothing. */
  readonly from: string
  /** What it is now: a module's version, or a moved file's path in another layer; empty if that says nothing. */
  readonly to: string
  /** How many things it stands for: 1, or for a `rest` any number, 0 if unknown. */
  readonly count: number
  readonly parts: readonly Cause[]
}

/** A change in how an image was made. It explains bytes but has none of its own. */
export interface SettingChange {
  readonly what: 'base image' | 'go version' | 'stripped' | 'cgo' | 'trimpath' | 'build setting'
  /** The Go binary; empty for the base image. */
  readonly path: string
  /** Name of the setting as the build writes it (`CGO_ENABLED`); empty if it is not a build setting. */
  readonly setting: string
  readonly base: string
  readonly head: string
}

/** A change of a module in a Go program. `base` and `head` are bytes of machine code (null: absent), perhaps equal. */
export interface ModuleChange {
  /** Path of the program at the head. */
  readonly path: string
  /** `changed`: the new version is neither newer nor older, such as a folder or none. */
  readonly change: 'added' | 'removed' | 'upgraded' | 'downgraded' | 'changed'
  readonly name: string
  readonly base: Bytes | null
  readonly head: Bytes | null
  readonly delta: Bytes
  /** Its version (with ` => ` and the replacement); empty if it was absent. */
  readonly from: string
  readonly to: string
}
