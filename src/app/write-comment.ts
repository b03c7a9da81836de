import type { Ports } from '../ports.ts'
import { upsertComment, type CommentResult, type CommentWish } from './comment.ts'

/**
 * Brings the comment of the event's pull request up to date, and gives its URL as an output. Undefined where nobody expects
 * one. Throws `run.environment` where the runner's files are gone.
 */
export async function writeComment(ports: Ports, wish: Omit<CommentWish, 'head'>): Promise<CommentResult | undefined> {
  const { comments, runner } = ports
  if (comments === undefined) return undefined
  if ('reason' in comments) return { kind: 'not written', reason: comments.reason }
  if (runner.event.kind !== 'pull_request') return { kind: 'not written', reason: 'The event has no pull request.' }
  const comment = await upsertComment(comments, { ...wish, head: runner.event.head })
  if (comment.kind === 'written') runner.output('comment-url', comment.url)
  return comment
}
