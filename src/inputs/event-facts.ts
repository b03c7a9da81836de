/** Of every event; empty if the runner does not say. */
interface RepositoryFacts {
  readonly defaultBranch: string
}

/** Ref and commit of a run; empty if the runner does not say. */
export interface RefFacts extends RepositoryFacts {
  /** The full ref: `refs/heads/main`, `refs/tags/v1`. */
  readonly ref: string
  /** The commit that the event is about. */
  readonly commit: string
}

/**
 * What started the run, read from the runner's event file. `none` is the command line. `isFork`: the head of a pull
 * request that is not merged is in another repository, or the payload does not say. Once it is merged, somebody who may
 * write has accepted it.
 */
export type EventFacts =
  | ({
      readonly kind: 'pull_request'
      readonly number: number
      /** The pull request's head when the event was made. */
      readonly head: string
      /** Name of the branch to merge into. */
      readonly baseRef: string
      /**
       * The base branch's commit when the event was made, or of one that is merged, the merge base; null if the payload
       * does not say.
       */
      readonly base: string | null
      /** The commit that the pull request became on that branch; null while it is not merged. */
      readonly merged: string | null
      /** The forge's own merge of both, if the run is on that (`refs/pull/7/merge`), or else null. */
      readonly merge: string | null
      readonly isFork: boolean
    } & RepositoryFacts)
  /** Runs on the base branch, with its token and secrets. `base`: that branch's commit; null if the payload does not say. */
  | ({ readonly kind: 'pull_request_target'; readonly base: string | null; readonly isFork: boolean } & RefFacts)
  /** `before`: null for a new branch or if the payload does not say. `forced`: `before` is not an ancestor. */
  | ({ readonly kind: 'push'; readonly before: string | null; readonly forced: boolean } & RefFacts)
  /** A branch or tag was deleted: `ref`, as the payload names it. The run's commit is the default branch's. */
  | ({ readonly kind: 'deletion' } & RefFacts)
  /**
   * `head`: the group's commit; null if the payload does not say. `number`: the pull request that it adds to `base`; absent
   * if its ref does not say. Those before it in the queue are part of `base`.
   */
  | ({
      readonly kind: 'merge_group'
      readonly base: string
      readonly head: string | null
      readonly number?: number
    } & RepositoryFacts)
  /** `isFork`: as above, or of another workflow's run; only if the payload has either. `base`: as above. */
  | ({
      readonly kind: 'other'
      readonly name: string
      readonly isFork?: boolean
      readonly base?: string | null
    } & RefFacts)
  | { readonly kind: 'none' }
