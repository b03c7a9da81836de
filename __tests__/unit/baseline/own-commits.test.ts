import { expect, test } from '@jest/globals'
import type { CommitOnBranch } from '../../../src/baseline/commit-facts.ts'
import { ownCommits } from '../../../src/baseline/own-commits.ts'

/** A branch, newest commit first, from `name second committer`. */
function branch(...commits: readonly string[]): readonly CommitOnBranch[] {
  const parts = commits.map((each) => each.split(' ') as [string, string, string?])
  return parts.map(([commit, seconds, committer = 'ada'], index) => {
    return { commit, below: parts[index + 1]?.[0] ?? 'below', committer, seconds: Number(seconds) }
  })
}

test.each<[string, readonly CommitOnBranch[], string | null, { count: number; below: string }]>([
  ['none, as of a squash', branch(), 'm', { count: 0, below: 'c' }],
  ['a single one', branch('c 9'), 'm', { count: 1, below: 'below' }],
  ['all of one second', branch('c 9', 'b 9', 'a 9'), 'm', { count: 3, below: 'below' }],
  ['all of one second, where nothing is known', branch('c 9', 'b 9', 'a 9'), null, { count: 3, below: 'below' }],
  ['some, after others', branch('c 99', 'b 99', 'a 38'), 'm', { count: 2, below: 'a' }],
  ['one, after two others', branch('c 99', 'b 38', 'a 37'), 'm', { count: 1, below: 'b' }],
  ['one, after others of its second by somebody else', branch('c 9', 'b 9 bob', 'a 9'), 'm', { count: 1, below: 'b' }],
  ['one, a second after another of somebody else', branch('c 9', 'b 8 bob'), 'm', { count: 1, below: 'b' }],
  [
    'some, after one that is there later, as by a clock that was set back',
    branch('c 9', 'b 10'),
    'm',
    { count: 1, below: 'b' },
  ],
  ['what the branch did not have before', branch('c 9', 'b 9', 'a 9'), 'b', { count: 1, below: 'b' }],
  ['less than it did not have before', branch('c 99', 'b 38', 'a 5'), 'a', { count: 1, below: 'b' }],
  ['a second after what it had before', branch('c 9', 'b 8'), 'b', { count: 1, below: 'b' }],
  ['all, where the base is what it became', branch('c 9', 'b 9'), 'c', { count: 2, below: 'below' }],
])('its own are %s', (_, commits, base, own) => {
  expect(ownCommits(commits, 'c', base)).toEqual({ kind: 'own', ...own })
})

test.each<[string, readonly CommitOnBranch[], string | null, string]>([
  ['one', branch('c 9', '1234567890 8'), null, '1 second'],
  ['some', branch('c 9', 'b 9', '1234567890 8', 'a 8'), 'm', '1 second'],
  ['one, of two that the branch did not have before', branch('c 9', '1234567890 7', 'a 5'), 'a', '2 seconds'],
  ['one, as a rebase by hand puts them there', branch('c 99', '1234567890 39'), 'm', '60 seconds'],
])('what was put there up to a minute before is unclear: below %s', (_, commits, base, gap) => {
  expect(ownCommits(commits, 'c', base)).toEqual({
    kind: 'unclear',
    reason:
      `1234567 was committed ${gap} before the commits above it, by the same committer, and may belong to a pull request ` +
      'that was merged before; name a commit, tag or branch in the input "base"',
  })
})
