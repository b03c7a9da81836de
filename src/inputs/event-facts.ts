/** Where a run is: empty where the runner does not say. */
export interface RefFacts {
  /** In full: `refs/heads/main`, `refs/tags/v1`. */
  readonly ref: string
  /** Name of the repository's default branch. */
  readonly defaultBranch: string
  /** The commit that the event is about. */
  readonly commit: string
}

/** What started the run, from the runner's event file. `none` is the command line. */
export type EventFacts =
  | {
      readonly kind: 'pull_request'
      readonly number: number
      /** The pull request's head, as it was when the event was made. */
      readonly head: string
      /** Name of the branch that it is to be merged into. */
      readonly baseRef: string
      /** Where that branch was, or what both had in common, when the event was made; null where the payload does not say. */
      readonly base: string | null
      /** The commit that it became on that branch; null while it is not merged. */
      readonly merged: string | null
    }
  /**
   * `before`: where the branch was; null where the payload does not say, or the branch is new. `forced`: it is no
   * ancestor.
   */
  | ({ readonly kind: 'push'; readonly before: string | null; readonly forced: boolean } & RefFacts)
  | { readonly kind: 'merge_group'; readonly base: string }
  | ({ readonly kind: 'other'; readonly name: string } & RefFacts)
  | { readonly kind: 'none' }
