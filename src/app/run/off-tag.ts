import type { CommitFacts } from '../../baseline/commit-facts.ts'
import { tagOf } from '../../baseline/release.ts'
import type { Ports } from '../../ports.ts'
import { shortCommit } from '../../units/commit.ts'

/**
 * A sentence if a run on a tag built another commit than the tag's. Asks for the tags only if the event's commit is not
 * HEAD, because it may be that of an annotated tag itself.
 */
export async function offTagNotes(
  { commits, runner: { event } }: Pick<Ports, 'commits' | 'runner'>,
  checkout: CommitFacts | undefined,
): Promise<readonly string[]> {
  const tag = tagOf(event)
  if (tag === undefined || checkout === undefined || !('commit' in event) || event.commit === checkout.head) return []
  const tags = await commits.tags()
  const commit = tags.kind === 'found' ? tags.value.get(tag) : undefined
  if (commit === undefined || commit === checkout.head) return []
  return [
    `The build used ${shortCommit(checkout.head)}, not ${shortCommit(commit)}, the commit of the tag ${tag}. Check out the ` +
      'tag: actions/checkout does, without a ref of its own',
  ]
}
