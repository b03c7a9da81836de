import type { Baseline } from '../baseline/baseline.ts'
import { chooseBaseline, type Chosen } from '../baseline/choose.ts'
import { comparable } from '../baseline/comparable.ts'
import type { CommitFacts } from '../baseline/facts.ts'
import { settleMergeBase, settlePrevious } from '../baseline/settle.ts'
import { isOutside, type ImageJob } from './image-job.ts'
import type { Rebuilt } from './rebuild-base.ts'
import type { Commits, Found, Miss, Ports } from '../ports.ts'
import type { Record } from '../record/record.ts'
import { shortCommit } from '../units/commit.ts'

/** What a baseline is looked for with. */
export interface Search {
  readonly checkout: Found<CommitFacts> | Miss
  /** The input `base`. */
  readonly base: string
  readonly head: Record
  readonly jobs: readonly ImageJob[]
  /** Builds and weighs the base again. A reason when that cannot be done. */
  readonly rebuild: (commit: string) => Promise<Found<Rebuilt> | Miss>
}

/**
 * The record of exactly the right commit: a stored one, or a rebuild of that commit; otherwise none, with the reason
 * (docs/design.md, "Baseline: the right commit, provably"). Never throws for a base that cannot be had.
 */
export async function findBaseline(ports: Ports, search: Search): Promise<Baseline> {
  const { checkout } = search
  if (checkout.kind === 'miss') return { kind: 'none', commit: undefined, reason: checkout.reason }
  const outside = search.jobs.find(isOutside)
  if (outside) {
    const reason = `${outside.name} is built from a URL or from outside of the repository, so no commit stands for it`
    return { kind: 'none', commit: undefined, reason }
  }
  const chosen = await choose(ports, checkout.value, search.base)
  if (chosen.kind === 'none') return { ...chosen, commit: undefined }
  const { commit, why } = chosen
  const stored = await fromStore(ports, search, commit)
  if (stored.record) return { kind: 'baseline', commit, why, source: 'record', record: stored.record, beside: null }
  const rebuilt = await search.rebuild(commit)
  if (rebuilt.kind === 'miss') {
    const reason = stored.refused === undefined ? rebuilt.reason : `${stored.refused}; ${rebuilt.reason}`
    return { kind: 'none', commit, reason, ...(rebuilt.absent && { isNew: true }) }
  }
  return { kind: 'baseline', commit, why, source: 'rebuild', ...rebuilt.value }
}

async function choose({ commits, runner }: Ports, facts: CommitFacts, base: string): Promise<Chosen> {
  const wanted = chooseBaseline(runner.event, facts, base)
  switch (wanted.kind) {
    case 'commit':
    case 'none':
      return wanted
    case 'previous':
      return previous(facts, wanted.before, await commits.isAncestor(wanted.before, facts.head))
    case 'merge-base':
      return chosenIfFound(await commits.mergeBase(wanted.a, wanted.b), (commit) => ({
        kind: 'commit',
        commit,
        why: wanted.why,
      }))
    case 'default-branch':
      return mergeBaseWith(commits, facts, await commits.defaultBranch(), 'the default branch')
    case 'named':
      return named(commits, facts, wanted.name)
  }
}

function previous(facts: CommitFacts, before: string, isAncestor: Found<boolean> | Miss): Chosen {
  if (isAncestor.kind === 'miss') return { kind: 'none', reason: isAncestor.reason }
  return settlePrevious(facts, before, isAncestor.value)
}

async function named(commits: Commits, facts: CommitFacts, name: string): Promise<Chosen> {
  const resolved = await commits.resolve(name)
  if (resolved.kind === 'miss') return { kind: 'none', reason: resolved.reason }
  const { commit, branch } = resolved.value
  if (branch) return mergeBaseWith(commits, facts, { kind: 'found', value: commit }, name)
  return { kind: 'commit', commit, why: `${name}, named by the input "base"` }
}

async function mergeBaseWith(
  commits: Commits,
  facts: CommitFacts,
  branch: Found<string> | Miss,
  name: string,
): Promise<Chosen> {
  if (branch.kind === 'miss') return { kind: 'none', reason: branch.reason }
  return chosenIfFound(await commits.mergeBase(facts.head, branch.value), (commit) =>
    settleMergeBase(facts, name, commit),
  )
}

function chosenIfFound(answer: Found<string> | Miss, settle: (commit: string) => Chosen): Chosen {
  return answer.kind === 'found' ? settle(answer.value) : { kind: 'none', reason: answer.reason }
}

/** The stored records of all images at `commit`, as one; none when one is missing, or `refused` for a logged reason. */
async function fromStore(
  ports: Ports,
  { head, jobs }: Search,
  commit: string,
): Promise<{ readonly record?: Record; readonly refused?: string }> {
  const found: Record[] = []
  for (const { key, name } of jobs) {
    const weighed = { ...head, images: head.images.filter((image) => image.name === name) }
    const answer = usable(await ports.records.find(commit, key), commit, weighed)
    if (answer.kind === 'miss') {
      if (answer.absent) return {}
      ports.runner.info(`${shortCommit(commit)}: ${answer.reason}; it is weighed again.`)
      return { refused: answer.reason }
    }
    found.push(answer.value)
  }
  const [first] = found
  return first ? { record: { ...first, images: found.flatMap(({ images }) => images) } } : {}
}

function usable(stored: Found<Record> | Miss, commit: string, weighed: Record): Found<Record> | Miss {
  if (stored.kind === 'miss') return stored
  const check = comparable(stored.value, commit, weighed)
  return check.kind === 'comparable' ? stored : { kind: 'miss', reason: check.reason }
}
