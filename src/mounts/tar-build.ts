/** A build of ours whose output is a tar archive; `args` follow `docker buildx`. */
export interface TarBuild {
  readonly args: readonly string[]
  readonly directory: string
  readonly dockerfile: { readonly path: string; readonly content: string }
}

/** The Dockerfile comes on standard input while `buildx` already runs. If it rejects, nothing is built. */
export interface LateTarBuild extends Omit<TarBuild, 'dockerfile'> {
  readonly dockerfile: Promise<string>
}
