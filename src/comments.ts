import type { Acceptance } from './budget/verdict.ts'
import type { Found, Miss } from './commits.ts'

/** `ours`: written by this token's user. */
export interface Comment {
  readonly id: number
  readonly body: string
  readonly ours: boolean
  readonly url: string
  /** When it was last changed, by the server's clock. */
  readonly updatedAt: string
}

/** The conversation of one pull request. Throws `github.*`. */
export interface Comments {
  headNow(): Promise<string>
  /** All pages, oldest comment first. */
  list(): Promise<readonly Comment[]>
  create(body: string): Promise<Comment>
  update(id: number, body: string): Promise<Comment>
  remove(id: number): Promise<void>
}

/** Who accepts growth on one pull request. Never throws. */
export interface Acceptances {
  /**
   * Who set this label last, and when. A miss is `absent` if the pull request does not have it now; else its reason, a
   * clause, says why the label does not count: a person with write permission must have set it.
   */
  find(label: string): Promise<Found<Acceptance> | Miss>
}
