/** Judged by the target; `go-caches` is a folder with Go's caches among other things (`/root/.cache`, `/go`). */
export type MountKind = GoCache | 'go-caches' | 'other'

export type GoCache = 'go-build' | 'go-mod'

/** A cache mount, with all that identifies it in BuildKit (dockerfile2llb, convert_runmount.go). */
export interface CacheMount {
  /** The given id with variables expanded, or the cleaned target; without the namespace. */
  readonly id: string
  /** As written in the Dockerfile, for reports and records: build arguments are not expanded. */
  readonly name: string
  /** Absolute and cleaned. */
  readonly targets: readonly string[]
  /** These three as written; null if not set. A mount that sets one differs from one that does not. */
  readonly uid: string | null
  readonly gid: string | null
  readonly mode: string | null
  readonly kind: MountKind
  /** The base image of the stage that uses it first; null if that is not an image, or not known. */
  readonly baseImage: string | null
  /** In lower case; empty for a stage without a name. */
  readonly stages: readonly string[]
  readonly uses: readonly MountUse[]
}

export interface MountUse {
  /** Counted from 1. */
  readonly line: number
  /** As written, with comments and heredocs, without ONBUILD. Keys contain it (mounts/keys.ts): do not respell it. */
  readonly instruction: string
  /** As BuildKit joins its lines: without comments, heredocs and ONBUILD. */
  readonly joined: string
  readonly heredocs: readonly string[]
  /** Whether its command is a JSON list. */
  readonly json: boolean
}

/** A cache mount that is not carried from run to run; `reason` is a clause for reports. */
export interface LeftMount {
  readonly name: string
  /** `id` and `target` are as in CacheMount; null if not known before the build. */
  readonly id: string | null
  readonly target: string | null
  readonly line: number
  readonly reason: string
}

export type BasedMounts = FoundMounts & { readonly base: NonNullable<FoundMounts['base']> }

export interface FoundMounts {
  readonly carried: readonly CacheMount[]
  readonly left: readonly LeftMount[]
  /**
   * For our own builds: the base of the first stage with a Go mount, else of the first with any. `platform` is its
   * `--platform`, empty for none. Null if no mount has an image.
   */
  readonly base: { readonly image: string; readonly platform: string } | null
  /** The build argument BUILDKIT_CACHE_MOUNT_NS; empty for none. */
  readonly namespace: string
}
