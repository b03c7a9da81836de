import { expect, test } from '@jest/globals'
import { FACTS, HEAD, fakeCommits } from '../../../support/fake-commits.ts'
import { runIn } from '../../../support/shop.ts'
import type { World } from '../../../support/world.ts'

const event = {
  kind: 'other',
  name: 'issue_comment',
  ref: 'refs/heads/x',
  defaultBranch: 'main',
  commit: HEAD,
} as const
const OUTSIDE = { '/ext/Dockerfile': 'FROM alpine\n', '/repo/Dockerfile': 'FROM alpine\n' }

// A checkout may have a million uncommitted files, which are checked one by one.
test.each<[string, World, readonly string[], number]>([
  // the run                                        world                          arguments        number of checks
  ['a record is kept', { event }, [], 1],
  ['there is a base', {}, [], 1],
  ['a command makes files', { event }, ['--prepare', 'make'], 1],
  ['uncommitted changes have a base', { facts: { ...FACTS, dirty: true } }, [], 1],
  ['uncommitted changes have none', { event, facts: { ...FACTS, dirty: true } }, [], 0],
  ['the checkout lacks files, without a base', { event, facts: { ...FACTS, isWhole: false } }, [], 0],
  ['the context is of no commit', { event, files: OUTSIDE }, ['--context', '/ext'], 0],
  ['no record can be kept or used', {}, ['--build-arg', 'NAME'], 0],
])('what lies beside the commit is asked for where it is of use: %s', async (_, world, argv, times) => {
  let asked = 0
  const standing = async () => {
    asked += 1
    return fakeCommits(world).standing()
  }
  await runIn({ ...world, commits: { standing } }, ...argv)
  expect(asked).toBe(times)
})
