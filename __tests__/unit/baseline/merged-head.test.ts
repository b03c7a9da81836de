import { expect, test } from '@jest/globals'
import { mergedHead } from '../../../src/baseline/merged-head.ts'
import type { EventFacts } from '../../../src/inputs/event-facts.ts'

const [BASE, PULL, MERGE, OTHER] = ['a', 'b', 'c', 'd'].map((digit) => digit.repeat(40)) as [
  string,
  string,
  string,
  string,
]
const pull = (merged: string | null = null): EventFacts => ({
  kind: 'pull_request',
  isFork: false,
  defaultBranch: 'main',
  number: 7,
  head: PULL,
  baseRef: 'main',
  base: null,
  merged,
  merge: null,
})

test.each<[string, EventFacts, string, readonly string[], string | null]>([
  ['the merge that is tested', pull(), MERGE, [BASE, PULL], PULL],
  ['the same with parents the other way round', pull(), MERGE, [PULL, BASE], PULL],
  ['what it was merged as', pull(MERGE), MERGE, [BASE, PULL], PULL],
  ['what it was squashed to', pull(MERGE), MERGE, [BASE], PULL],
  ['the head itself', pull(), PULL, [BASE], null],
  ['the head itself, which the branch went forward to', pull(PULL), PULL, [BASE], null],
  ['a later head', pull(), OTHER, [BASE], null],
  ['a merge of a later head', pull(), MERGE, [BASE, OTHER], null],
  [
    'a push',
    { kind: 'push', before: null, forced: false, ref: '', defaultBranch: '', commit: '' },
    MERGE,
    [BASE, PULL],
    null,
  ],
  ['the command line', { kind: 'none' }, MERGE, [BASE, PULL], null],
])('%s', (...[, event, head, parents, expected]) => {
  expect(mergedHead(event, { head, parents })).toBe(expected)
})
