/**
 * A build of ours whose output is a tar archive: the arguments after `docker buildx`, and its files in the scratch
 * folder.
 */
export interface TarBuild {
  readonly args: readonly string[]
  /** Absolute path of the working directory. */
  readonly directory: string
  readonly dockerfile: { readonly path: string; readonly content: string }
}

/**
 * A build whose Dockerfile and context are not ready when the call begins: `buildx` starts and connects meanwhile. The
 * Dockerfile comes on standard input once the context is complete. If the promise rejects, nothing is built.
 */
export interface LateTarBuild extends Omit<TarBuild, 'dockerfile'> {
  readonly dockerfile: Promise<string>
}
