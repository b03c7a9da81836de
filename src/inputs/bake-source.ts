import type { BakeInputs } from './bake-inputs.ts'
import type { BuildInputs } from './build-inputs.ts'

/** An output, a cache, a secret or the like: buildx before 0.19 prints a text (`type=gha`), later ones its fields. */
export type BakeEntry = string | Readonly<Record<string, unknown>>

/** A target as `docker buildx bake --print` writes it. It may have fields that are not named here. */
export interface BakeTarget {
  readonly annotations?: readonly string[] | undefined
  readonly args?: BakeTexts | undefined
  readonly attest?: readonly BakeEntry[] | undefined
  readonly 'cache-from'?: readonly BakeEntry[] | undefined
  readonly 'cache-to'?: readonly BakeEntry[] | undefined
  readonly call?: string | undefined
  readonly context?: string | undefined
  readonly contexts?: BakeTexts | undefined
  readonly description?: string | undefined
  readonly dockerfile?: string | undefined
  readonly 'dockerfile-inline'?: string | undefined
  readonly entitlements?: readonly string[] | undefined
  readonly 'extra-hosts'?: BakeTexts | undefined
  readonly labels?: BakeTexts | undefined
  readonly network?: string | undefined
  readonly 'no-cache'?: boolean | undefined
  readonly 'no-cache-filter'?: readonly string[] | undefined
  readonly output?: readonly BakeEntry[] | undefined
  readonly platforms?: readonly string[] | undefined
  readonly pull?: boolean | undefined
  readonly secret?: readonly BakeEntry[] | undefined
  readonly 'shm-size'?: string | undefined
  readonly ssh?: readonly BakeEntry[] | undefined
  readonly tags?: readonly string[] | undefined
  readonly target?: string | undefined
  readonly ulimits?: readonly string[] | undefined
}

/** Null stands for a name without a value, which bake leaves out. */
export type BakeTexts = Readonly<Record<string, string | null>>

/** The target that an image of a bake file is made of. */
export interface BakeSource {
  /** What bake was asked, so that it can be asked again at another commit. */
  readonly inputs: BakeInputs
  readonly target: string
  /** If each of its platforms is built by itself, the one of this build. */
  readonly platform?: string
  /** It and the targets that it is linked to (`contexts: target:base`), as printed; paths start in `inputs.source`. */
  readonly targets: Readonly<Record<string, BakeTarget>>
  /** What the targets that it is linked to say, as inputs, by name. */
  readonly linked?: Readonly<Record<string, BuildInputs>>
}
