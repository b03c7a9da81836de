/** An image that is kept where it is weighed, and pushed once the verdict allows it (issue 12, 1). */
export interface Push {
  /** As the user wrote them; at least one. */
  readonly names: readonly string[]
  readonly byDigest: boolean
  readonly from: Weighed
  /** How it was made: fields of its output, and flags of its build. */
  readonly fields: readonly (readonly [name: string, value: string])[]
  readonly platforms: readonly string[]
  readonly annotations: readonly string[]
}

export interface BuilderFacts {
  readonly name: string
  /** `docker`, `docker-container`, `remote`, `kubernetes` or `cloud`. */
  readonly driver: string
  /** Its default platform; empty if it does not say. */
  readonly platform: string
  /** BuildKit versions of its working nodes (`v0.26.3`); empty for a node that does not say. */
  readonly buildkit: readonly string[]
  /** Whether all of these are on other machines, as far as their addresses say so. */
  readonly elsewhere: boolean
}

/** A file the build needs, such as a secret: written with mode 0600 before the build, removed after it. */
export interface SecretFile {
  readonly path: string
  readonly content: string
}

/** Where to read the built image: the engine that the docker driver loads into, or an export. */
export type Weighed = { readonly kind: 'engine' } | Exported

/** An OCI layout as a folder or an archive; paths are absolute. */
export type Exported =
  { readonly kind: 'layout'; readonly directory: string } | { readonly kind: 'archive'; readonly path: string }

/** One call of `docker buildx`, ready to run. `args` follow `docker buildx` and never go through a shell. */
export interface BuildPlan {
  readonly args: readonly string[]
  /** Relative paths in `args` start here. */
  readonly directory: string
  readonly secretFiles: readonly SecretFile[]
  readonly metadataFile: string
  /** Where buildx writes the image ID; undefined if an exporter yields none. */
  readonly imageIdFile: string | undefined
  readonly weighed: Weighed
  /** The longest silence (ms) before the build is ended; unset for the user's build, which may always be silent. */
  readonly silence?: number
  /** Empty if the build itself pushes, or nothing is pushed. */
  readonly pushes: readonly Push[]
  /** The same build, to be done with others; undefined if only `args` can say it. */
  readonly target?: TargetPlan | undefined
}

/** A build as a target of a bake file (docs.docker.com/build/bake/reference). */
export interface TargetPlan {
  readonly builder: string
  /** All but the Dockerfile. */
  readonly fields: Readonly<Record<string, unknown>>
  /** The Dockerfile; empty for the context's own. Unlike bake's, its path starts in the folder of the plan. */
  readonly file: string
  /** If it is one of the user's bake file: then only bake builds it, as it is written there. */
  readonly own?: OwnTarget | undefined
}

export interface OwnTarget {
  readonly name: string
  /** Whether it is only one platform of it. Other targets may be linked to the whole, so it needs another name. */
  readonly isPart: boolean
  /** The targets that it is linked to, as written. */
  readonly linked: Readonly<Record<string, object>>
  readonly allow: readonly string[]
}
