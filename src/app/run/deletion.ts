import type { Runner } from '../../ports.ts'

/**
 * Whether the run is there because a branch or a tag was deleted, which is said. Nothing of it is left to weigh. An
 * error would mark the default branch's last commit as failed, because the run is on that one.
 */
export function isOfDeletion(runner: Pick<Runner, 'annotate' | 'event'>): boolean {
  const { event } = runner
  if (event.kind !== 'deletion') return false
  const deleted = event.ref.replace(/^refs\/(?:heads|tags)\//, '')
  const message = `${deleted} was deleted, so nothing was built or weighed.`
  runner.annotate({ level: 'notice', title: 'Nothing to weigh', message })
  return true
}
