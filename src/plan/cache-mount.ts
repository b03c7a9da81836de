/**
 * What a cache mount holds, judged by where it is mounted: Go's build cache (GOCACHE), its module cache (GOMODCACHE), a
 * folder with one or both among other things (`/root/.cache`, `/go`), or anything else, which only its own program
 * understands.
 */
export type MountKind = GoCache | 'go-caches' | 'other'

export type GoCache = 'go-build' | 'go-mod'

/** A cache mount with all that BuildKit tells it from others by (dockerfile2llb, convert_runmount.go). */
export interface CacheMount {
  /** The given id with variables expanded, or the cleaned target; without the namespace. */
  readonly id: string
  /** As written in the Dockerfile, for reports and records: build arguments are not expanded. */
  readonly name: string
  /** Where it is mounted: absolute, cleaned, in order. */
  readonly targets: readonly string[]
  /** As written, digits only; null if not set. A mount that sets it differs from one that does not. */
  readonly uid: string | null
  readonly gid: string | null
  /** As written, e.g. `0755`; null if not set. */
  readonly mode: string | null
  readonly kind: MountKind
  /** The base image of the stage that uses it first; null if that is not an image, or not known. */
  readonly baseImage: string | null
  /** Names of the stages that use it, in lower case; empty for a stage without a name. */
  readonly stages: readonly string[]
  /** The RUN instructions that use it, in order. */
  readonly uses: readonly MountUse[]
}

/** A RUN that uses a mount, as plan/dockerfile parsed it. */
export interface MountUse {
  /** Line of the Dockerfile where the instruction begins, counted from 1. */
  readonly line: number
  /**
   * Its text as written, with flags, comments between its lines and heredocs, without ONBUILD. Keys are made from it
   * (mounts/keys.ts): if it were spelled differently, what is stored would only be found as another build's.
   */
  readonly instruction: string
  /** Its lines joined as BuildKit joins them: without comments, heredocs and ONBUILD. */
  readonly joined: string
  /** The bodies of its heredocs, in order. */
  readonly heredocs: readonly string[]
  /** Whether its command is a JSON list. */
  readonly json: boolean
}

/** A cache mount that is not carried from run to run; `reason` is a clause for reports. */
export interface LeftMount {
  readonly name: string
  /** As in CacheMount; null if not known before the build. */
  readonly id: string | null
  /** Where it is mounted, absolute and cleaned; null if not known before the build. */
  readonly target: string | null
  readonly line: number
  readonly reason: string
}

/** Mounts for our own builds, which run in their base image. */
export type BasedMounts = FoundMounts & { readonly base: NonNullable<FoundMounts['base']> }

/** The cache mounts of a build. */
export interface FoundMounts {
  readonly carried: readonly CacheMount[]
  readonly left: readonly LeftMount[]
  /**
   * The image for our own builds, which need a shell and a tar: the base of the first stage with a Go mount, else of
   * the first with any mount. `platform` is its `--platform`, empty for none. Null if no mount has an image.
   */
  readonly base: { readonly image: string; readonly platform: string } | null
  /** The build argument BUILDKIT_CACHE_MOUNT_NS; empty for none. */
  readonly namespace: string
}
