/** A file of a release. */
export interface Asset {
  readonly id: number
  readonly name: string
}

/** A file to be attached to a release. */
export interface NewAsset {
  readonly name: string
  readonly type: 'text/markdown' | 'application/json'
  readonly text: string
}

/**
 * The files of one tag's release. Throws `github.*`, `github.not-found` where the tag has no release that the token may see;
 * the caller turns that into a line of the log or a notice.
 */
export interface ReleaseAssets {
  /** All of them, including those that an upload left incomplete. */
  list(): Promise<readonly Asset[]>
  /** Throws `github.exists` if there is one of this name. Sent once: without an answer it may or may not have been stored. */
  upload(asset: NewAsset): Promise<void>
  remove(id: number): Promise<void>
}
