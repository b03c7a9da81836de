import type { NowShown } from '../../budget/shown-sizes.ts'
import { isError } from '../../errors/errors.ts'
import type { CommentMode } from '../../inputs/inputs.ts'
import type { Comment, Comments } from '../../ports.ts'
import { isReport } from '../../report/marker.ts'
import { messageOf } from '../../text/message-of.ts'
import { shortCommit } from '../../units/commit.ts'
import { redact } from '../../units/redact.ts'
import { withShownSizes } from './with-shown-sizes.ts'

/** What a run wants to say on its pull request. */
export interface CommentWish extends NowShown {
  /** Markdown with the marker as its first line. */
  readonly body: string
  readonly mode: Exclude<CommentMode, 'never'>
  /** A new or changed image, or a rule that is broken or unchecked: reason enough to start a comment. */
  readonly worthACreation: boolean
  /** Why no comment is started otherwise, as a sentence. */
  readonly otherwise: string
  /** The pull request's head commit that `body` is about. */
  readonly head: string
}

export type CommentResult =
  { readonly kind: 'written'; readonly url: string } | { readonly kind: 'not written'; readonly reason: string }

/** Updates the oldest comment of ours, or creates one (docs/design.md, "The report"). Never throws. */
export async function upsertComment(comments: Comments, wish: CommentWish): Promise<CommentResult> {
  try {
    return await upsert(comments, wish)
  } catch (error) {
    return notWritten(redact(messageOf(error)))
  }
}

async function upsert(comments: Comments, wish: CommentWish, isAgain = false): Promise<CommentResult> {
  const ours = await reports(comments)
  if (ours.length === 0 && wish.mode === 'auto' && !wish.worthACreation) {
    return notWritten(wish.otherwise)
  }
  // Last, just before writing: an old run must not overwrite a newer one's report.
  const head = await comments.headNow()
  if (head !== wish.head) {
    return notWritten(
      `The pull request's head is now ${shortCommit(head)}; this run weighed ${shortCommit(wish.head)}.`,
    )
  }
  const all = ours.length > 0 ? ours : await create(comments, withShownSizes(wish.body, undefined, wish))
  try {
    const { url } = await keepOldest(comments, all, wish)
    return { kind: 'written', url }
  } catch (error) {
    // Somebody may have removed it since it was listed.
    if (isAgain || !isError(error, 'github.not-found')) throw error
    return await upsert(comments, wish, true)
  }
}

/**
 * Creates the comment and returns all of ours, since a parallel run may have created one too. Without an answer, it is
 * created again only if the list does not have it.
 */
async function create(comments: Comments, body: string): Promise<readonly Comment[]> {
  const first = await comments.create(body).catch(nothingIfUnanswered)
  if (first) return withOthers(comments, first)
  const stored = await reports(comments)
  return stored.length > 0 ? stored : withOthers(comments, await comments.create(body))
}

function nothingIfUnanswered(error: unknown): undefined {
  if (isError(error, 'github.unavailable')) return undefined
  throw error
}

/** The list may lag behind or fail; the comment is written anyway. */
async function withOthers(comments: Comments, created: Comment): Promise<readonly Comment[]> {
  const ours = await reports(comments).catch(() => [])
  return [created, ...ours.filter(({ id }) => id !== created.id)]
}

/** Updates the oldest of ours unless it says the same already, and removes the others. */
async function keepOldest(comments: Comments, ours: readonly Comment[], wish: CommentWish): Promise<Comment> {
  const oldest = oldestOf(ours)
  const body = withShownSizes(wish.body, oldest, wish)
  const younger = ours.filter((each) => each !== oldest)
  const kept = oldest.body === body ? oldest : await comments.update(oldest.id, body)
  // A duplicate that cannot be removed is left to the next run.
  await Promise.allSettled(younger.map(({ id }) => comments.remove(id)))
  return kept
}

const oldestOf = (ours: readonly Comment[]): Comment => ours.reduce((a, b) => (a.id < b.id ? a : b))

/** Our comment as it is now, the oldest if there are several; undefined if there is none. Throws `github.*`. */
export async function ourComment(comments: Comments): Promise<Comment | undefined> {
  const ours = await reports(comments)
  return ours.length === 0 ? undefined : oldestOf(ours)
}

/** By author and by marker: anybody can write our marker, and this token's user writes other comments too. */
async function reports(comments: Comments): Promise<readonly Comment[]> {
  return (await comments.list()).filter(({ ours, body }) => ours && isReport(body))
}

/** `reason` is a sentence. */
export function notWritten(reason: string): CommentResult {
  return { kind: 'not written', reason }
}
