import type { Baseline } from '../baseline/baseline.ts'
import { chooseBaseline, type Chosen } from '../baseline/choose.ts'
import { comparable } from '../baseline/comparable.ts'
import type { CommitFacts } from '../baseline/facts.ts'
import { settleMergeBase, settlePrevious } from '../baseline/settle.ts'
import type { Commits, Found, Miss, Ports } from '../ports.ts'
import type { Record } from '../record/record.ts'

/** What a baseline is looked for with. */
export interface Search {
  readonly checkout: Found<CommitFacts> | Miss
  /** The input `base`. */
  readonly base: string
  readonly head: Record
  /** Key of each image's records (plan/record-key.ts). */
  readonly keys: readonly string[]
  /** Builds and weighs the base again. A reason when that cannot be done. */
  readonly rebuild: (commit: string) => Promise<Found<Record> | Miss>
}

/**
 * The record of exactly the right commit: a stored one, or a rebuild of that commit; otherwise none, with the reason
 * (docs/design.md, "Baseline: the right commit, provably"). Never throws for a base that cannot be had.
 */
export async function findBaseline(ports: Ports, search: Search): Promise<Baseline> {
  const { checkout } = search
  if (checkout.kind === 'miss') return { kind: 'none', commit: undefined, reason: checkout.reason }
  const chosen = await choose(ports, checkout.value, search.base)
  if (chosen.kind === 'none') return { ...chosen, commit: undefined }
  const { commit, why } = chosen
  const stored = await fromStore(ports, search, commit)
  if (stored) return { kind: 'baseline', commit, why, source: 'record', record: stored }
  const rebuilt = await search.rebuild(commit)
  if (rebuilt.kind === 'miss') return { kind: 'none', commit, reason: rebuilt.reason }
  return { kind: 'baseline', commit, why, source: 'rebuild', record: rebuilt.value }
}

async function choose({ commits, runner }: Ports, facts: CommitFacts, base: string): Promise<Chosen> {
  const wanted = chooseBaseline(runner.event, facts, base)
  switch (wanted.kind) {
    case 'commit':
    case 'none':
      return wanted
    case 'previous':
      return settlePrevious(facts, wanted.before, await commits.isAncestor(wanted.before, facts.head))
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

/** The stored records of all images at `commit`, as one; undefined when one of them is missing or not comparable. */
async function fromStore(ports: Ports, { head, keys }: Search, commit: string): Promise<Record | undefined> {
  const found: Record[] = []
  for (const key of keys) {
    const answer = await ports.records.find(commit, key)
    if (answer.kind === 'miss') return undefined
    const check = comparable(answer.value, commit, head)
    if (check.kind === 'not comparable') {
      ports.runner.info(`${commit.slice(0, 7)}: ${check.reason}; it is weighed again.`)
      return undefined
    }
    found.push(answer.value)
  }
  const [first] = found
  return first && { ...first, images: found.flatMap(({ images }) => images) }
}
