/** A build of ours whose output is a tar archive: arguments after `docker buildx`, and the files of its scratch folder. */
export interface TarBuild {
  readonly args: readonly string[]
  /** Absolute path of the folder that the call runs in. */
  readonly directory: string
  readonly dockerfile: { readonly path: string; readonly content: string }
}

/**
 * One whose Dockerfile and context are not ready when the call begins: `buildx` starts and connects meanwhile. The Dockerfile
 * comes on standard input, when the context is whole. Where the promise is broken, nothing is built.
 */
export interface LateTarBuild extends Omit<TarBuild, 'dockerfile'> {
  readonly dockerfile: Promise<string>
}
