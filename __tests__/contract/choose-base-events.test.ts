import { describe, expect, test } from '@jest/globals'
import { eventFacts } from '../../src/adapters/runner/event.ts'
import { chooseBase } from '../../src/app/run/choose-base.ts'
import { chosenBase } from '../support/chosen-base.ts'
import { commitWorld, NOWHERE, type CommitWorld } from '../support/commit-world.ts'
import { eventHistory, weightOf } from '../support/event-history.ts'
import { fakePorts } from '../support/ports.ts'
import { git } from '../support/repository.ts'

const world = commitWorld(eventHistory())

type Hashes = CommitWorld['hash']

/** What GitHub sets for a run, with a commit by its name, and how the workflow checks it out. */
interface Run {
  readonly event: string
  readonly payload?: (hash: Hashes) => object
  readonly ref: string
  readonly commit: string
  /** Checked out instead (`ref` of actions/checkout), by its name. */
  readonly instead?: string
  readonly untracked?: string
}

const MAIN = { ref: 'refs/heads/main', commit: 'm40' } as const
const NEW = { ref: 'refs/heads/new', commit: 'n3' } as const

const pull =
  (head: string, into = 'main', at = 'm34') =>
  (hash: Hashes): object => ({
    number: 7,
    pull_request: { head: { sha: hash[head] }, base: { sha: hash[at], ref: into } },
  })
const PULL = { event: 'pull_request', payload: pull('p2'), ref: 'refs/pull/7/merge', commit: 'merge' } as const
const push =
  (before: string | null, more: object = {}) =>
  (hash: Hashes): object => ({ before: before === null ? '0'.repeat(40) : (hash[before] ?? before), ...more })
const group =
  (base: string, head: string) =>
  (hash: Hashes): object => ({ merge_group: { base_sha: hash[base], head_sha: hash[head] } })
const tag = (event: string, name: string, commit: string): Run => ({ event, ref: `refs/tags/${name}`, commit })

/** The facts that the action reads of a run, and the base that is chosen for its checkout, of depth 1. */
function chosen({ event, payload = () => ({}), ref, commit, instead, untracked }: Run) {
  return chosenBase(world, {
    ref,
    commit: instead ?? commit,
    event: (hash) => eventFacts(event, JSON.stringify(payload(hash)), { ref, commit: hash[commit]! }),
    ...(untracked !== undefined && { untracked }),
  })
}

/** Main grew by 10 MB in m40. A growth is right only with the base that is expected. */
const rows: readonly (readonly [string, Run, string, number])[] = [
  ['pull_request, on the merge with main', PULL, 'm40', 0],
  [
    'pull_request, on a merge with its parents the other way round',
    { ...PULL, ref: 'refs/pull/9/merge', commit: 'swapped' },
    'm40',
    0,
  ],
  ['pull_request, on its head', { ...PULL, instead: 'p2' }, 'm34', 0],
  [
    'pull_request, stacked on another, on the merge',
    { ...PULL, payload: pull('s2', 'feature', 'p2'), ref: 'refs/pull/8/merge', commit: 'stacked' },
    'p2',
    7,
  ],
  [
    'pull_request, stacked on another, on its head',
    { ...PULL, payload: pull('s2', 'feature', 'p1'), ref: 'refs/pull/8/merge', commit: 'stacked', instead: 's2' },
    'p2',
    7,
  ],
  ['workflow_call, which has the event of its caller', PULL, 'm40', 0],
  [
    'merge_group, the first',
    { event: 'merge_group', payload: group('m40', 'g1'), ref: 'refs/heads/gh-readonly-queue/main/pr-7', commit: 'g1' },
    'm40',
    0,
  ],
  [
    'merge_group, behind another',
    { event: 'merge_group', payload: group('g1', 'g2'), ref: 'refs/heads/gh-readonly-queue/main/pr-11', commit: 'g2' },
    'g1',
    11,
  ],
  [
    'merge_group, with a checkout of its own',
    { event: 'merge_group', payload: group('m40', 'g1'), ref: 'refs/heads/new', commit: 'g1', instead: 'n3' },
    'm37',
    65,
  ],
  ['push of several commits', { event: 'push', payload: push('m37'), ...MAIN }, 'm37', 10_003_000],
  ['push to another branch', { event: 'push', payload: push('d1'), ref: 'refs/heads/develop', commit: 'd3' }, 'd1', 15],
  ['push of a new branch', { event: 'push', payload: push(null, { created: true }), ...NEW }, 'm37', 65],
  ['push of main as a new branch', { event: 'push', payload: push(null), ...MAIN }, 'm39', 10_001_000],
  [
    'push, forced',
    { event: 'push', payload: push('o2', { forced: true }), ref: 'refs/heads/rewritten', commit: 'f2' },
    'm39',
    30,
  ],
  [
    'push after a commit that is no ancestor, and nobody says that it was forced',
    { event: 'push', payload: push('o2'), ref: 'refs/heads/rewritten', commit: 'f2' },
    'm39',
    30,
  ],
  [
    'push after a commit that is gone',
    { event: 'push', payload: push(NOWHERE), ref: 'refs/heads/rewritten', commit: 'f2' },
    'm39',
    30,
  ],
  ['push to main, forced', { event: 'push', payload: push('o2', { forced: true }), ...MAIN }, 'm39', 10_001_000],
  [
    'push to main, with a checkout of another branch',
    { event: 'push', payload: push('m38'), ...MAIN, instead: 'n3' },
    'm37',
    65,
  ],
  [
    'push to main, with a checkout of what main is by now',
    { event: 'push', payload: push('m36'), ref: 'refs/heads/main', commit: 'm38', instead: 'm40' },
    'm36',
    10_004_000,
  ],
  ['push of a tag, on a line older than the last release', tag('push', 'v1.4.3', 'r6'), 'r4', 20],
  ['push of a pre-release', tag('push', 'v2.0.0-rc.2', 'm29'), 'm28', 1000],
  ['push of the first pre-release, after the last release', tag('push', 'v2.0.0-rc.1', 'm28'), 'r6', 7940],
  ['release', tag('release', 'v2.1.0', 'm36'), 'm30', 6000],
  ['release of a module', tag('release', 'api/v1.1.0', 'm33'), 'm15', 18_000],
  ['workflow_dispatch on a tag', tag('workflow_dispatch', 'v1.4.3', 'r6'), 'r4', 20],
  ['workflow_dispatch on main', { event: 'workflow_dispatch', ...MAIN }, 'm39', 10_001_000],
  ['workflow_dispatch on another branch', { event: 'workflow_dispatch', ...NEW }, 'm37', 65],
  ['repository_dispatch', { event: 'repository_dispatch', ...MAIN }, 'm39', 10_001_000],
  ['schedule', { event: 'schedule', ...MAIN }, 'm39', 10_001_000],
  ['schedule, where an earlier step left a file', { event: 'schedule', ...MAIN, untracked: 'x' }, 'm39', 10_001_000],
  ['schedule, with a checkout of the release line', { event: 'schedule', ...MAIN, instead: 'r6' }, 'm20', 60],
  ['the command line on a branch', { event: '', ...NEW }, 'm37', 65],
  ['the command line on a branch, with changes', { event: '', ...NEW, untracked: 'x' }, 'm37', 65],
  ['the command line on main', { event: '', ...MAIN }, 'm39', 10_001_000],
  ['the command line on main, with changes', { event: '', ...MAIN, untracked: 'x' }, 'm40', 0],
]

test.each(rows)('%s', async (_, run, base, growth) => {
  const { commit: hash } = (await chosen(run)) as { readonly commit?: string }
  const name = Object.keys(world.hash).find((each) => world.hash[each] === hash)
  expect(name).toBe(base)
  expect(weightOf(run.instead ?? run.commit) - weightOf(base)).toBe(growth)
})

describe('no base', () => {
  test.each<[string, Run, RegExp]>([
    ['pull_request_target', { ...MAIN, event: 'pull_request_target', payload: pull('p2') }, /not the pull request/],
    ['workflow_run', { ...MAIN, event: 'workflow_run' }, /is about a run of another workflow/],
    ['an event that nobody knows', { ...MAIN, event: 'full_moon' }, /the event "full_moon" has no base of its own/],
    ['a tag that is no version', tag('push', 'nightly', 'm40'), /the tag nightly is not a version/],
    ['the first version', tag('release', 'v1.3.0', 'm10'), /no tag is an earlier version/],
    ['the first commit', { event: 'push', payload: push(null), ref: 'refs/heads/main', commit: 'm1' }, /no parent/],
  ])('%s', async (_, run, reason) => {
    expect(await chosen(run)).toEqual({ kind: 'none', reason: expect.stringMatching(reason) })
  })
})

test('it is said why a force push has no better base', async () => {
  const run = { event: 'push', payload: push('o2', { forced: true }), ref: 'refs/heads/rewritten', commit: 'f2' }
  const why = `the merge base with the default branch, origin/main; ${world.hash['o2']!.slice(0, 7)}, where the branch was `
  expect(await chosen(run)).toMatchObject({ why: `${why}before, is not an ancestor (a force push)` })
})

describe('what else a workflow may do with actions/checkout', () => {
  test('a sparse checkout has the same base', async () => {
    const directory = await world.checkedOut(PULL.ref, PULL.commit)
    await git(directory, 'sparse-checkout', 'set', '--no-cone', '/name.txt')
    expect(await baseIn(directory)).toMatchObject({ kind: 'commit', commit: world.hash['m40'] })
  })

  test('with "path", the step does not start in the checkout, and it is said how it would', async () => {
    const reason = expect.stringMatching(/so let actions\/checkout use that folder, without "path"$/)
    expect(await baseIn(world.root)).toEqual({ kind: 'none', reason })
  })
})

async function baseIn(directory: string) {
  await using commits = world.open(directory)
  const { ports } = fakePorts({ event: eventFacts(PULL.event, JSON.stringify(PULL.payload(world.hash)), PULL) })
  return await chooseBase({ ...ports, commits }, { checkout: await commits.facts(), base: '', jobs: [] })
}
