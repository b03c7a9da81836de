import { expect, test } from '@jest/globals'
import { whyNotLeft } from '../../../src/baseline/why-not-left.ts'
import type { EventFacts } from '../../../src/inputs/event-facts.ts'
import { pullEvent } from '../../support/pull-event.ts'

const at = (ref: string, defaultBranch = 'main') => ({ ref, defaultBranch, commit: 'a'.repeat(40) })
const push = (ref: string, defaultBranch?: string): EventFacts => ({
  kind: 'push',
  before: null,
  forced: false,
  ...at(ref, defaultBranch),
})
const other = (name: string): EventFacts => ({ kind: 'other', name, ...at('refs/heads/main') })

test.each<[string, EventFacts, boolean]>([
  ['a push to the default branch', push('refs/heads/main'), true],
  ['one of another name', push('refs/heads/trunk', 'trunk'), true],
  ['a push to another branch', push('refs/heads/topic'), false],
  ['a branch with a longer name', push('refs/heads/x/main'), false],
  ['a push where no default branch is known', push('refs/heads/', ''), false],
  ['a pushed tag', other('push of a tag'), false],
  ['a release', other('release'), false],
  ['a schedule', other('schedule'), false],
  ['a run by hand', other('workflow_dispatch'), false],
  [
    'a pull request of others, with the rights of the default branch',
    { kind: 'pull_request_target', base: null, isFork: false, ...at('refs/heads/main') },
    false,
  ],
  ['what follows a run of others', other('workflow_run'), false],
  ['a merge queue', { kind: 'merge_group', base: 'b', head: null, defaultBranch: 'main' }, false],
  ['a pull request', pullEvent('a'), false],
  ['the command line', { kind: 'none' }, false],
])('whether records are left: %s', (_, event, leaves) => {
  expect(whyNotLeft(event)).toBe(leaves ? null : 'only a push to the default branch leaves records there')
})
