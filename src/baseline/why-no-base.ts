import type { EventFacts } from '../inputs/event-facts.ts'
import { isRelease, tagOf } from './release.ts'

export const ADVICE = 'name a commit, tag or branch in the input "base"'

/** Events about the branch they run on, which do not say what changed there. */
const OF_A_BRANCH: ReadonlySet<string> = new Set(['schedule', 'workflow_dispatch', 'repository_dispatch'])

/**
 * Whether a run is about the commit that actions/checkout takes by itself. Others, such as those of `workflow_run` and
 * `issue_comment`, are on the default branch because of something else. `pull_request_review` is on the pull request's
 * merge, but is not looked at as `pull_request` is.
 */
export function isAboutCheckout(event: EventFacts): boolean {
  if (event.kind === 'other') return isRelease(event) || OF_A_BRANCH.has(event.name)
  return event.kind !== 'pull_request_target'
}

/** Why an event has no base of its own; undefined if it has one. */
export function whyNoBase(event: EventFacts): string | undefined {
  if (event.kind === 'pull_request_target')
    return `"${event.kind}" checks out the base, not the pull request: run on "pull_request", or ${ADVICE}`
  if (event.kind !== 'other' || tagOf(event) !== undefined || OF_A_BRANCH.has(event.name)) return undefined
  const about = event.name === 'workflow_run' ? 'is about a run of another workflow, and ' : ''
  return `the event "${event.name}" ${about}has no base of its own; ${ADVICE}`
}
