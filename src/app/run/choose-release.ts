import type { Chosen } from '../../baseline/choose.ts'
import type { CommitFacts } from '../../baseline/commit-facts.ts'
import { tagOf } from '../../baseline/release.ts'
import {
  highestInHistory,
  noneBeforeHead,
  noneInHistory,
  releaseBeforeTag,
  type ChosenRelease,
} from '../../baseline/release-before.ts'
import { commonReleases } from '../../baseline/releases.ts'
import { whyNoBase } from '../../baseline/why-no-base.ts'
import type { Ports } from '../../ports.ts'
import type { Asked } from './choose-base.ts'
import { isOfNoCommit, type ImageJob } from './image-job.ts'

/** Most releases to look for in the history of HEAD: each may need a fetch. */
const MOST_ASKED = 30

/**
 * The previous version, if a rule counts growth since it: on a tag the version before it, elsewhere the highest release
 * in the history of HEAD (docs/budgets.md, "Growth since the last release"). `base`: what was chosen as the base.
 */
export async function chooseRelease(
  { commits, runner }: Pick<Ports, 'commits' | 'runner'>,
  asked: Asked,
  base: Chosen,
): Promise<ChosenRelease | undefined> {
  const { checkout, jobs } = asked
  if (!jobs.some(asksForRelease)) return undefined
  if (checkout.kind === 'miss') return { kind: 'none', reason: base.kind === 'none' ? base.reason : checkout.reason }
  // These have no base for a reason that holds for a release, too.
  const isOfNone = jobs.every(isOfNoCommit) || (asked.base === '' && whyNoBase(runner.event) !== undefined)
  if (isOfNone && base.kind === 'none') return { kind: 'none', reason: base.reason }
  const tags = await commits.tags()
  if (tags.kind === 'miss') return { kind: 'none', reason: tags.reason }
  const tag = tagOf(runner.event)
  const before = tag === undefined ? undefined : releaseBeforeTag(tag, tags.value)
  if (before !== undefined) return before
  const releases = commonReleases([...tags.value.keys()], jobs.filter(asksForRelease).map(namesOf), runner.audience)
  if (releases.kind === 'none') return noneBeforeHead(releases.reason)
  const named = releases.tags.map((name) => ({ name, commit: tags.value.get(name)! }))
  // As for the base: on the command line, uncommitted changes are what comes after HEAD.
  const isBefore = checkout.value.dirty && runner.audience === 'command line'
  const others = named.filter(({ commit }) => isBefore || commit !== checkout.value.head)
  return inHistory(commits, checkout.value, others)
}

/** Whether a rule of an image counts growth since the previous version. */
export const asksForRelease = ({ rules }: ImageJob): boolean =>
  rules.some((rule) => rule.kind === 'growth' && rule.since === 'release')

/** What a prefix of tags may call an image by: its name, its context, and that folder's name. */
function namesOf({ name, definition }: ImageJob): readonly string[] {
  const context = definition?.context ?? ''
  return [name, context, context.slice(context.lastIndexOf('/') + 1)]
}

interface Tagged {
  readonly name: string
  readonly commit: string
}

async function inHistory(
  commits: Ports['commits'],
  { head }: CommitFacts,
  releases: readonly Tagged[],
): Promise<ChosenRelease> {
  const asked = releases.slice(0, MOST_ASKED)
  for (const { name, commit } of asked) {
    const isBelow = await commits.isAncestor(commit, head)
    if (isBelow.kind === 'miss') {
      return { kind: 'none', reason: `it is not known whether ${name} is in the history of HEAD: ${isBelow.reason}` }
    }
    if (isBelow.value) return highestInHistory(name, commit)
  }
  const names = asked.map(({ name }) => name)
  return noneInHistory(names, asked.length < releases.length)
}
