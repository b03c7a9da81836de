import { firstParent, lastOf, type Chosen, type Wanted } from './choose.ts'
import type { CommitFacts } from './commit-facts.ts'
import { previousVersion } from './previous-version.ts'
import { ADVICE } from './why-no-base.ts'

export function settlePrevious(
  { before, why, otherwise }: Wanted & { readonly kind: 'previous' },
  isAncestor: boolean,
): Extract<Wanted, { readonly kind: 'commit' | 'default-branch' }> {
  if (isAncestor) return { kind: 'commit', commit: before, why }
  return { kind: 'default-branch', because: otherwise }
}

export function settleMerged(
  facts: CommitFacts,
  branch: string,
  { count, below }: { readonly count: number; readonly below: string },
): Chosen {
  if (count < 2) return firstParent(facts, lastOf(branch))
  return { kind: 'commit', commit: below, why: `the commit below the pull request's ${count} commits on ${branch}` }
}

/** For a `branch` fast-forwarded to HEAD. `mergeBase`: with the branch as the event has it; null if it does not say. */
export function settleForwarded(facts: CommitFacts, branch: string, mergeBase: string | null): Chosen {
  if (mergeBase === null || mergeBase === facts.head) {
    const reason = `HEAD is already part of ${branch}, and the event does not say where ${branch} was before; ${ADVICE}`
    return { kind: 'none', reason }
  }
  const why = `the merge base with ${branch} as it was at the event, because HEAD is already part of ${branch}`
  return { kind: 'commit', commit: mergeBase, why }
}

/** On the branch itself, the merge base is HEAD: the base for uncommitted changes, but not for a clean tree. */
export function settleMergeBase(facts: CommitFacts, branch: string, mergeBase: string): Chosen {
  if (mergeBase !== facts.head) return { kind: 'commit', commit: mergeBase, why: `the merge base with ${branch}` }
  if (facts.dirty) return { kind: 'commit', commit: mergeBase, why: 'HEAD, below the uncommitted changes' }
  return firstParent(facts, `HEAD is part of ${branch}`)
}

/** Only the action makes releases, so this names the action's inputs. */
const FIRST = ': release a first version without "max-growth", or with "strict: false"'

export function settleVersion(tag: string, tags: ReadonlyMap<string, string>): Chosen {
  const name = previousVersion(tag, tags.keys())
  if (name === null)
    return {
      kind: 'none',
      reason: `the tag ${tag} is not a version (such as v1.2.3), so it has no previous version; ${ADVICE}`,
    }
  if (name === undefined) return { kind: 'none', reason: `no tag is an earlier version than ${tag}${FIRST}` }
  return { kind: 'commit', commit: tags.get(name)!, why: `${name}, the version before ${tag}` }
}
