import type { CommentMode } from '../../inputs/inputs.ts'
import type { Ports } from '../../ports.ts'
import { notWritten, upsertComment, type CommentResult, type CommentWish } from './comment.ts'

type Wish = Omit<CommentWish, 'head' | 'mode'> & { readonly mode: CommentMode }

/**
 * Brings the comment of the event's pull request up to date, and gives its URL as an output. Undefined where nobody expects
 * one. Throws `run.environment` where the runner's files are gone.
 */
export async function writeComment(
  ports: Pick<Ports, 'comments' | 'runner'>,
  wish: Wish,
): Promise<CommentResult | undefined> {
  const { comments, runner } = ports
  if (comments === undefined) return undefined
  const { mode } = wish
  // The user's choice comes first: who wants no comment is not told what one would need.
  if (mode === 'never') return notWritten('Comments are switched off (comment: never).')
  if ('reason' in comments) return notWritten(comments.reason)
  if (runner.event.kind !== 'pull_request') return notWritten('The event has no pull request.')
  const comment = await upsertComment(comments, { ...wish, mode, head: runner.event.head })
  if (comment.kind === 'written') runner.output('comment-url', comment.url)
  return comment
}
