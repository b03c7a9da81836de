/** An image that is built, kept where it is weighed, and goes to its registries once the verdict allows it (issue 12, 1). */
export interface Push {
  /** The references it gets, as the user wrote them; at least one. */
  readonly names: readonly string[]
  /** Whether it is pushed without a tag, to be found by its digest. */
  readonly byDigest: boolean
  /** Where it lies until then. */
  readonly from: Weighed
  /** What it was made like: fields of its output, and flags of its build. */
  readonly fields: readonly (readonly [name: string, value: string])[]
  readonly platforms: readonly string[]
  readonly annotations: readonly string[]
}

/** What the builder is, as far as a plan depends on it. */
export interface BuilderFacts {
  readonly name: string
  /** `docker`, `docker-container`, `remote`, `kubernetes` or `cloud`. */
  readonly driver: string
  /** What it builds for where no platform is asked for; empty where it does not say. */
  readonly platform: string
  /** Versions of BuildKit on its nodes but those that fail (`v0.26.3`), as they call themselves; empty where one does not say. */
  readonly buildkit: readonly string[]
}

/** A file the build needs, such as one that holds a secret: written with mode 0600 before the build, removed after it. */
export interface SecretFile {
  readonly path: string
  readonly content: string
}

/** Where the built image can be read: the engine that the docker driver loads into, or an export. */
export type Weighed = { readonly kind: 'engine' } | Exported

/** An OCI layout that a build exports, or the same as an archive; paths are absolute. */
export type Exported =
  { readonly kind: 'layout'; readonly directory: string } | { readonly kind: 'archive'; readonly path: string }

/** One call of `docker buildx`, ready to run. `args` follow `docker buildx`; they are never given to a shell. */
export interface BuildPlan {
  readonly args: readonly string[]
  /** Folder the call runs in; relative paths among the arguments start here. */
  readonly directory: string
  readonly secretFiles: readonly SecretFile[]
  readonly metadataFile: string
  /** Where buildx writes the image ID; undefined where an exporter yields none. */
  readonly imageIdFile: string | undefined
  readonly weighed: Weighed
  /** Longest (ms) that it may say nothing, of a build of ours; the user's may for as long as they like. */
  readonly silence?: number
  /** What is pushed once the verdict allows it; empty where the build itself pushes, or nothing is. */
  readonly pushes: readonly Push[]
}
