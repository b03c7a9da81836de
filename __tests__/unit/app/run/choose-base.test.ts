import { expect, test } from '@jest/globals'
import { chooseBase } from '../../../../src/app/run/choose-base.ts'
import type { CommitFacts } from '../../../../src/baseline/commit-facts.ts'
import type { Found, Miss } from '../../../../src/ports.ts'
import { FACTS, HEAD, PARENT } from '../../../support/fake-commits.ts'
import { fakePorts } from '../../../support/ports.ts'
import type { World } from '../../../support/world.ts'
import { pullEvent } from '../../../support/pull-event.ts'

/** The base of a command line, or of a world's event. */
const chosen = (world: World, checkout: Found<CommitFacts> | Miss = { kind: 'found', value: FACTS }) =>
  chooseBase(fakePorts(world).ports, { checkout, base: '', jobs: [] })

test.each([
  ['origin/main', 'the merge base with the default branch, origin/main'],
  [null, 'the merge base with the default branch'],
])('the default branch is called by its name where that is known, %j', async (name, why) => {
  const commits = { defaultBranch: async () => ({ kind: 'found', value: { commit: PARENT, name } }) as const }
  expect(await chosen({ commits })).toEqual({ kind: 'commit', commit: PARENT, why })
})

const GONE = { kind: 'miss', reason: 'the remote is gone' } as const
const PULL = pullEvent('c')
const MERGED = { ...PULL, merged: HEAD }

test.each<[string, World, string]>([
  ['no default branch', { commits: { defaultBranch: async () => GONE } }, '--base'],
  ['no merge base', { commits: { mergeBase: async () => GONE } }, '--base'],
  ['no branch', { event: PULL, commits: { branchNow: async () => GONE } }, 'the input "base"'],
  ['no history of a merge', { event: MERGED, commits: { isAncestor: async () => GONE } }, 'the input "base"'],
])('what cannot be looked up says how to name another base: %s', async (_, world, input) => {
  expect(await chosen(world)).toEqual({
    kind: 'none',
    reason: expect.stringMatching(new RegExp(`the remote is gone: name another base with ${input}$`)),
  })
})

test('in a workflow that checked out elsewhere, it is said where the step starts', async () => {
  const nowhere = { kind: 'miss', reason: 'this is not a git repository', absent: true } as const
  const said =
    'this is not a git repository: the step starts in /repo, so let actions/checkout use that folder, without "path"'
  expect(await chosen({ event: PULL }, nowhere)).toEqual({ kind: 'none', reason: said })
  expect(await chosen({}, nowhere)).toEqual({ kind: 'none', reason: nowhere.reason, isNoRepository: true })
})

test('a base that is named is not looked for in the event', async () => {
  const event = { kind: 'other', name: 'issue_comment', commit: HEAD, ref: '', defaultBranch: 'main' } as const
  const { ports } = fakePorts({ event })
  const asked = (base: string) => chooseBase(ports, { checkout: GONE, base, jobs: [] })
  expect(await asked('')).toMatchObject({ reason: expect.stringContaining('"issue_comment" has no base of its own') })
  expect(await asked('main')).toEqual({ kind: 'none', reason: GONE.reason })
})
