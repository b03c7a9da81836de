import type { Bytes } from '../units/bytes.ts'

/**
 * Where the bytes of a file that belong to no function go, by section. Stripping removes `symbol table` and `debug
 * info`; a bucket without bytes is left out. `type data` has its own section since Go 1.27; before, it is part of
 * `strings and read-only data`, like what `go:embed` includes.
 */
export type Bucket =
  | 'runtime tables'
  | 'type data'
  | 'strings and read-only data'
  | 'data'
  | 'embedded files or unknown'
  | 'other code'
  | 'headers and padding'
  | 'symbol table'
  | 'debug info'

/** Whose code it is. `std` is the standard library, `unknown` a package that belongs to no module of the build information. */
export type ModuleKind = 'main' | 'dependency' | 'std' | 'unknown'

/**
 * A Go module and the bytes of its functions (machine code in `.text`); 0 for a module of the build with no function
 * left. `version` is empty if the build had none, and is the Go version for `std`. All packages without a module are in
 * one whose path is `unknown`.
 */
export interface GoModule {
  readonly path: string
  readonly version: string
  readonly kind: ModuleKind
  readonly bytes: Bytes
  /** What a `replace` directive put in its place: `path`, `path@version`, or `(local folder)`. */
  readonly replacedBy?: string
}

/** A Go package and the bytes of its functions; `module` is the path of the module it belongs to. */
export interface GoPackage {
  readonly path: string
  readonly module: string
  readonly bytes: Bytes
}

/**
 * What a Go program's file consists of. The bytes of `modules` and `buckets` together sum to `size` exactly, and those
 * of `packages` to those of `modules`. Stripping a program changes `size`, `stripped`, `strippedSize` and the buckets
 * `symbol table`, `debug info` and `headers and padding`. Building with `-ldflags="-s -w"` and without `-trimpath` also
 * adds the flag to its build information: a few bytes of `runtime tables` and of read-only data.
 */
export interface GoBinary {
  readonly size: Bytes
  /** `go1.22.12`; empty where the file does not say. */
  readonly goVersion: string
  /** Whether it has neither a symbol table nor debug info. */
  readonly stripped: boolean
  /**
   * Its size if built with `-ldflags="-s -w"` added; null if it is stripped already, or laid out by a linker other than
   * Go's.
   */
  readonly strippedSize: Bytes | null
  /** The loader it asks for (`/lib/ld-musl-x86_64.so.1`); empty for a static program, which runs on `scratch`. */
  readonly interpreter: string
  /** Build settings that affect the size (`CGO_ENABLED`, `-trimpath`); never flags that may hold a user's value. */
  readonly settings: Readonly<Record<string, string>>
  /** Its `-ldflags` without values: `-X main.version=…`. Absent if the file does not say. */
  readonly linkerFlags?: string | undefined
  /** Path of the main package; empty where the file does not say. */
  readonly main: string
  /** Heaviest first. Empty if the functions cannot be read: a note says so, and their bytes are in `other code`. */
  readonly modules: readonly GoModule[]
  /** Heaviest first. */
  readonly packages: readonly GoPackage[]
  readonly buckets: Readonly<Partial<Record<Bucket, Bytes>>>
  /** What could not be read, and why: each a sentence without its full stop. */
  readonly notes: readonly string[]
}

/** What a file turned out to be. A packed one may hold anything, so only its packer is named. */
export type Analysis =
  | { readonly kind: 'go'; readonly binary: GoBinary }
  | { readonly kind: 'packed'; readonly packer: string }
  | { readonly kind: 'other' }
