import type { CommentMode } from '../../inputs/inputs.ts'
import type { Ports } from '../../ports.ts'
import { notWritten, upsertComment, type CommentResult, type CommentWish } from './comment.ts'

type Wish = Omit<CommentWish, 'head' | 'mode'> & { readonly mode: CommentMode }

/** Undefined if no comment is expected. Throws `run.environment` if the runner's files are gone. */
export async function writeComment(
  ports: Pick<Ports, 'comments' | 'runner'>,
  wish: Wish,
): Promise<CommentResult | undefined> {
  const { comments, runner } = ports
  if (comments === undefined) return undefined
  const { mode } = wish
  // The user's choice comes first: why a comment would fail does not matter then.
  if (mode === 'never') return notWritten('Comments are switched off (comment: never).')
  if ('reason' in comments) return notWritten(comments.reason)
  if (runner.event.kind !== 'pull_request') return notWritten('Only a run of "pull_request" writes it.')
  const comment = await upsertComment(comments, { ...wish, mode, head: runner.event.head })
  if (comment.kind === 'written') runner.output('comment-url', comment.url)
  return comment
}
