/**
 * What a cache mount holds, told by where it is mounted: Go's build cache (GOCACHE), its module cache (GOMODCACHE), one or
 * both of them in folders of their own beside other things (`/root/.cache`, `/go`), or something that only its own program
 * understands.
 */
export type MountKind = GoCache | 'go-caches' | 'other'

export type GoCache = 'go-build' | 'go-mod'

/** A cache mount as BuildKit tells it from others (dockerfile2llb, convert_runmount.go): all of this selects it. */
export interface CacheMount {
  /** The given id with its variables put in, or the cleaned target; without the namespace. */
  readonly id: string
  /** As written in the Dockerfile, without values of build arguments: for reports and records. */
  readonly name: string
  /** Where it is mounted, absolute and cleaned, in order. */
  readonly targets: readonly string[]
  /** As written, digits only; null where the mount does not say. Said and not said are different mounts. */
  readonly uid: string | null
  readonly gid: string | null
  /** As written, e.g. `0755`; null where the mount does not say. */
  readonly mode: string | null
  readonly kind: MountKind
  /** Reference of the image below the stage that uses it first; null where that is none, or is not known. */
  readonly baseImage: string | null
  /** Names of the stages that use it, in lower case; empty for one without a name. */
  readonly stages: readonly string[]
  /** The RUN instructions that use it, in order. */
  readonly uses: readonly MountUse[]
}

/** A RUN that uses a mount, as the reader of the Dockerfile has it (plan/dockerfile). */
export interface MountUse {
  /** Line of the Dockerfile that the instruction begins at, 1 for the first. */
  readonly line: number
  /**
   * Its text as written, with flags, comments between its lines and heredocs, without ONBUILD. Keys are made of it
   * (mounts/keys.ts): in another spelling, what is stored would be found as another build's only.
   */
  readonly instruction: string
  /** Its lines as one, as BuildKit joins them: without comments, heredocs and ONBUILD. */
  readonly joined: string
  /** What its heredocs hold, in order. */
  readonly heredocs: readonly string[]
  /** Whether its command is written as a list, in JSON. */
  readonly json: boolean
}

/** A cache mount that is not carried from run to run; `reason` is a clause for reports. */
export interface LeftMount {
  readonly name: string
  /** As in CacheMount; null where it is not known before the build. */
  readonly id: string | null
  /** Where it is mounted, absolute and cleaned; null where that is not known before the build. */
  readonly target: string | null
  readonly line: number
  readonly reason: string
}

/** Mounts of a build of ours, which takes place in the image that is their base. */
export type BasedMounts = FoundMounts & { readonly base: NonNullable<FoundMounts['base']> }

/** The cache mounts of a build. */
export interface FoundMounts {
  readonly carried: readonly CacheMount[]
  readonly left: readonly LeftMount[]
  /**
   * The image for our own builds, which has a shell and a tar: what the first stage with a mount of Go starts from, or else
   * the first with any. `platform` is the value of its `--platform`, empty for none. Null where none of them has an image.
   */
  readonly base: { readonly image: string; readonly platform: string } | null
  /** Value of the build argument BUILDKIT_CACHE_MOUNT_NS, empty for none. */
  readonly namespace: string
}
