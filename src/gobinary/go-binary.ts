import type { Bytes } from '../units/bytes.ts'

/**
 * Where the bytes of a file go that belong to no function: by section. `symbol table` and `debug info` are what
 * stripping takes away; a name that a file has no bytes for is left out. `type data` is told apart since Go 1.27, which
 * gave it a section: before, it and what `go:embed` takes in are inside `strings and read-only data`.
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

/** Whose code it is. `std` is the standard library, `unknown` a package that no module of the build information holds. */
export type ModuleKind = 'main' | 'dependency' | 'std' | 'unknown'

/**
 * A Go module and the bytes of its functions (machine code in `.text`); 0 for one of the build of which no function is left.
 * `version` is empty where the build had none, and that of `std` is the Go version. All packages that no module holds are in
 * one of the path `unknown`.
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
 * What a Go program's file consists of. The bytes of `modules` and of `buckets` sum to `size` exactly, and so do those of
 * `packages` to those of `modules`. Stripping a program changes `size`, `stripped`, `strippedSize` and the buckets `symbol
 * table`, `debug info` and `headers and padding`. Built with `-ldflags="-s -w"` and without `-trimpath`, it has the flag in
 * its build information besides: a few bytes of `runtime tables` and of read-only data.
 */
export interface GoBinary {
  readonly size: Bytes
  /** `go1.22.12`; empty where the file does not say. */
  readonly goVersion: string
  /** Neither a symbol table nor debug info is left. */
  readonly stripped: boolean
  /**
   * What its size would be after a build with `-ldflags="-s -w"` added; null where it is stripped, or laid out by a
   * linker other than Go's.
   */
  readonly strippedSize: Bytes | null
  /** The loader it asks for (`/lib/ld-musl-x86_64.so.1`); empty for a static program, which runs on `scratch`. */
  readonly interpreter: string
  /**
   * Build settings that say something of size (`CGO_ENABLED`, `-trimpath`); never flags that may hold a value of the
   * user's.
   */
  readonly settings: Readonly<Record<string, string>>
  /** What it was built with besides, as `-ldflags`, without values: `-X main.version=…`. Absent where it does not say. */
  readonly linkerFlags?: string | undefined
  /** Path of the main package; empty where the file does not say. */
  readonly main: string
  /** Heaviest first; empty where the functions cannot be told, as a note says then: their bytes are in `other code`. */
  readonly modules: readonly GoModule[]
  /** Heaviest first. */
  readonly packages: readonly GoPackage[]
  readonly buckets: Readonly<Partial<Record<Bucket, Bytes>>>
  /** What could not be told, and why: each a sentence without its full stop. */
  readonly notes: readonly string[]
}

/** What a file turned out to be. A packed one may hold anything: nothing is said of it but who packed it. */
export type Analysis =
  | { readonly kind: 'go'; readonly binary: GoBinary }
  | { readonly kind: 'packed'; readonly packer: string }
  | { readonly kind: 'other' }
