import type { Bytes } from '../units/bytes.ts'

/**
 * Where the bytes that belong to no function are, by section; an empty bucket is left out. Stripping removes `symbol
 * table` and `debug info`. Before Go 1.27, `type data` is in `strings and read-only data`, like what `go:embed` adds.
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

/** Whose code it is. `unknown`: one module for all packages that no module of the build information contains. */
export type ModuleKind = 'main' | 'dependency' | 'std' | 'unknown'

/** A Go module and the bytes of its functions in `.text`. `version` may be empty, and is Go's for `std`. */
export interface GoModule {
  readonly path: string
  readonly version: string
  readonly kind: ModuleKind
  readonly bytes: Bytes
  /** What a `replace` directive replaced it with: `path`, `path@version` or `(local folder)`. */
  readonly replacedBy?: string
}

/** A Go package and the bytes of its functions. `module` is the path of its module. */
export interface GoPackage {
  readonly path: string
  readonly module: string
  readonly bytes: Bytes
}

/** What a Go program consists of: `modules` and `buckets` sum to `size` exactly, and `packages` to `modules`. */
export interface GoBinary {
  readonly size: Bytes
  /** `go1.22.12`; empty if the file does not say. */
  readonly goVersion: string
  /** Whether it has neither a symbol table nor debug info. */
  readonly stripped: boolean
  /** Its size with `-ldflags="-s -w"`; null if it is stripped, or laid out by a linker other than Go's. */
  readonly strippedSize: Bytes | null
  /** The loader it asks for (`/lib/ld-musl-x86_64.so.1`); empty for a static program, which runs on `scratch`. */
  readonly interpreter: string
  /** Build settings that affect the size (`CGO_ENABLED`, `-trimpath`), without flags that may hold a user's value. */
  readonly settings: Readonly<Record<string, string>>
  /** Its `-ldflags` without values: `-X main.version=…`. Absent if the file does not say. */
  readonly linkerFlags?: string | undefined
  /** Path of the main package; empty if the file does not say. */
  readonly main: string
  /** Heaviest first. If the functions cannot be read, a note says so, and their bytes are in `other code`. */
  readonly modules: readonly GoModule[]
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
