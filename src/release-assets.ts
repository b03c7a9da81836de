export interface Asset {
  readonly id: number
  readonly name: string
}

export interface NewAsset {
  readonly name: string
  readonly type: 'text/markdown' | 'application/json'
  readonly text: string
}

/** The files of one tag's release. Throws `github.*`; `github.not-found` if the token can see no release of the tag. */
export interface ReleaseAssets {
  /** Includes those that an upload left incomplete. */
  list(): Promise<readonly Asset[]>
  /** Throws `github.exists` if the name is in use. Sent once: without an answer it may or may not have been stored. */
  upload(asset: NewAsset): Promise<void>
  remove(id: number): Promise<void>
}
