import { chooseBaseline, type Chosen, type Wanted } from '../../baseline/choose.ts'
import type { CommitFacts } from '../../baseline/commit-facts.ts'
import { settleMergeBase, settlePrevious, settleVersion } from '../../baseline/settle.ts'
import { whyNoBase } from '../../baseline/why-no-base.ts'
import { fail } from '../../errors/errors.ts'
import type { Commits, Found, Miss, Ports } from '../../ports.ts'
import { inputName } from '../../units/audience.ts'
import { orAnotherBase } from './another-base.ts'
import { isOfNoCommit, whyOfNoCommit, type ImageJob } from './image-job.ts'
import { pullRequestBase } from './pull-request-base.ts'

export interface Asked {
  readonly checkout: Found<CommitFacts> | Miss
  readonly base: string
  readonly jobs: readonly ImageJob[]
}

/** The commit to compare with. Throws `input.base` if a named one does not exist: a gate must not be silently off. */
export async function chooseBase(
  ports: Pick<Ports, 'commits' | 'files' | 'runner'>,
  { checkout, base, jobs }: Asked,
): Promise<Chosen> {
  const { commits, files, runner } = ports
  const isAbsent = checkout.kind === 'miss' && checkout.absent
  // In a workflow, this is a forgotten checkout, which is reported.
  const isNoRepository = isAbsent && base === '' && runner.audience === 'command line'
  const none = (reason: string): Chosen => ({ kind: 'none', reason, ...(isNoRepository && { isNoRepository }) })
  const areAllOutside = jobs.length > 0 && jobs.every(isOfNoCommit)
  if (areAllOutside) return none(whyOfNoCommit(jobs))
  if (checkout.kind === 'miss') {
    if (isAbsent && base !== '') throw fail('input.base', { reason: checkout.reason })
    const { reason } = checkout
    const isElsewhere = isAbsent && !isNoRepository
    const why = base === '' ? whyNoBase(runner.event) : undefined
    return none(why ?? (isElsewhere ? `${reason}${checkOutAt(files.directory)}` : reason))
  }
  // In a workflow, uncommitted files are what earlier steps made, and not the change.
  const dirty = checkout.value.dirty && runner.audience === 'command line'
  const facts = { ...checkout.value, dirty }
  const wanted = chooseBaseline(runner.event, facts, base)
  const found = await lookedUp(commits, facts, wanted, inputName('base', runner.audience))
  return found.kind === 'miss' ? none(orAnotherBase(found, runner)) : found
}

const checkOutAt = (directory: string): string =>
  `: the step starts in ${directory}, so let actions/checkout use that folder, without "path"`

async function lookedUp(commits: Commits, facts: CommitFacts, wanted: Wanted, input: string): Promise<Chosen | Miss> {
  switch (wanted.kind) {
    case 'commit':
    case 'none':
      return wanted
    case 'previous':
      return previous(commits, facts, wanted)
    case 'version':
      return version(wanted.tag, await commits.tags())
    case 'branch':
    case 'merged':
      return pullRequestBase(commits, facts, wanted)
    case 'default-branch':
      return withDefault(commits, facts, wanted.because)
    case 'named':
      return named(commits, facts, wanted.name, input)
  }
}

/** HEAD's own parents need no lookup. */
async function isBelow(
  commits: Commits,
  commit: string,
  { head, parents }: CommitFacts,
): Promise<Found<boolean> | Miss> {
  return parents.includes(commit) ? { kind: 'found', value: true } : commits.isAncestor(commit, head)
}

async function previous(
  commits: Commits,
  facts: CommitFacts,
  wanted: Wanted & { readonly kind: 'previous' },
): Promise<Chosen | Miss> {
  const isAncestor = await isBelow(commits, wanted.before, facts)
  if (isAncestor.kind === 'miss') return isAncestor
  const settled = settlePrevious(wanted, isAncestor.value)
  return settled.kind === 'commit' ? settled : withDefault(commits, facts, settled.because)
}

function version(tag: string, tags: Found<ReadonlyMap<string, string>> | Miss): Chosen | Miss {
  return tags.kind === 'miss' ? tags : settleVersion(tag, tags.value)
}

async function named(commits: Commits, facts: CommitFacts, name: string, input: string): Promise<Chosen | Miss> {
  const resolved = await commits.resolve(name)
  if (resolved.kind === 'miss') {
    if (resolved.absent) throw fail('input.base', { reason: resolved.reason })
    return resolved
  }
  const { commit, branch } = resolved.value
  if (branch) return mergeBaseWith(commits, facts, commit, name)
  return { kind: 'commit', commit, why: `${name}, named by ${input}` }
}

async function withDefault(commits: Commits, facts: CommitFacts, because?: string): Promise<Chosen | Miss> {
  const branch = await commits.defaultBranch()
  if (branch.kind === 'miss') return branch
  const { commit, name } = branch.value
  const called = name === null ? 'the default branch' : `the default branch, ${name}`
  const base = await mergeBaseWith(commits, facts, commit, called)
  return base.kind === 'commit' && because !== undefined ? { ...base, why: `${base.why}; ${because}` } : base
}

async function mergeBaseWith(commits: Commits, facts: CommitFacts, tip: string, name: string): Promise<Chosen | Miss> {
  const base = await commits.mergeBase(facts.head, tip)
  return base.kind === 'miss' ? base : settleMergeBase(facts, name, base.value)
}
