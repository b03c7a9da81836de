/** A build of ours whose output is a tar archive: arguments after `docker buildx`, and the files of its scratch folder. */
export interface TarBuild {
  readonly args: readonly string[]
  /** Absolute path of the folder that the call runs in. */
  readonly directory: string
  readonly dockerfile: { readonly path: string; readonly content: string }
}
