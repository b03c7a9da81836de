import { describe, expect, test } from '@jest/globals'
import { isRelease } from '../../../src/baseline/release.ts'
import { mountPolicy } from '../../../src/mounts/policy.ts'
import type { MountSave } from '../../../src/inputs/inputs.ts'
import type { EventFacts } from '../../../src/inputs/event-facts.ts'
import { pullEvent } from '../../support/pull-event.ts'

const HEAD = 'c'.repeat(40)
const on = (ref: string) => ({ ref, defaultBranch: 'main', commit: HEAD })
const MAIN = on('refs/heads/main')
const pull: EventFacts = pullEvent('a')
const push = (ref: string): EventFacts => ({ kind: 'push', before: 'a', forced: false, ...on(ref) })
const other = (name: string, where = MAIN): EventFacts => ({ kind: 'other', name, ...where })
const target: EventFacts = { kind: 'pull_request_target', base: null, isFork: false, ...MAIN }

const policy = (event: EventFacts, save: MountSave, head: string | null) =>
  mountPolicy({ ...event, isRelease: isRelease(event) }, save, head)

/** `r` may read, `w` may write. */
function rights(event: EventFacts, save: MountSave, head: string | null = HEAD): string {
  const { read, write } = policy(event, save, head)
  return `${read ? 'r' : '-'}${write ? 'w' : '-'}`
}

test.each<[string, EventFacts, readonly string[]]>([
  //                                 event                                             base  always never
  ['the command line', { kind: 'none' }, ['rw', 'rw', 'r-']],
  ['a pull request', pull, ['r-', 'rw', 'r-']],
  ['a merge queue', { kind: 'merge_group', base: 'b', head: null, defaultBranch: 'main' }, ['r-', 'rw', 'r-']],
  ['the default branch', push('refs/heads/main'), ['rw', 'rw', 'r-']],
  ['another branch', push('refs/heads/main-2'), ['r-', 'rw', 'r-']],
  [
    'a branch of which nobody says that it is the default',
    { kind: 'push', before: 'a', forced: false, ref: '', defaultBranch: '', commit: HEAD },
    ['r-', 'rw', 'r-'],
  ],
  ['a tag', other('push of a tag', on('refs/tags/v1')), ['--', '--', '--']],
  ['a tag in another form', push('refs/tags/v1'), ['--', '--', '--']],
  ['a release', other('release', on('refs/tags/v1')), ['--', '--', '--']],
  ['a release whose ref is a branch', other('release'), ['--', '--', '--']],
  ['a run by hand', other('workflow_dispatch'), ['rw', 'rw', 'r-']],
  ['a run by hand of a branch', other('workflow_dispatch', on('refs/heads/x')), ['r-', 'rw', 'r-']],
  ['a run by hand of a tag', other('workflow_dispatch', on('refs/tags/v1')), ['--', '--', '--']],
  ['a schedule', other('schedule', { ...MAIN, defaultBranch: '' }), ['rw', 'rw', 'r-']],
  ['another program', other('repository_dispatch'), ['rw', 'rw', 'r-']],
  ['what follows another run, which may be a fork', other('workflow_run'), ['r-', 'r-', 'r-']],
  ['a comment', other('issue_comment'), ['r-', 'r-', 'r-']],
  ['a pull request with the rights of its base', target, ['r-', 'r-', 'r-']],
])('%s', (_, event, expected) => {
  const saves = ['base', 'always', 'never'] as const
  expect(saves.map((save) => rights(event, save))).toEqual(expected)
})

describe('a run that has checked out something else than its own commit does not save', () => {
  test.each<[string, EventFacts]>([
    ['by hand', other('workflow_dispatch')],
    ['of another program', other('repository_dispatch')],
    ['of a schedule', other('schedule')],
    ['of a push', push('refs/heads/main')],
    ['that does not say its commit', { ...push('refs/heads/main'), commit: '' } as EventFacts],
  ])('%s', (_, event) => {
    for (const save of ['base', 'always'] as const) {
      for (const head of ['d'.repeat(40), null]) expect(rights(event, save, head)).toBe('r-')
    }
    expect(policy(event, 'always', null).reason).toBe('the checkout is not the commit of the run')
  })

  test('but one of a pull request or a merge queue, whose store is its own, may', () => {
    for (const event of [pull, { kind: 'merge_group', base: 'b', head: null, defaultBranch: 'main' } as const])
      expect(rights(event, 'always', 'd'.repeat(40))).toBe('rw')
  })
})

describe('the reason', () => {
  test.each<[EventFacts, MountSave, string | null]>([
    [{ kind: 'none' }, 'base', null],
    [push('refs/heads/main'), 'never', 'cache-mounts-save is never'],
    [pull, 'base', 'a pull request does not save'],
    [push('refs/heads/x'), 'base', 'only the default branch saves'],
    [other('workflow_run'), 'base', 'a run of "workflow_run" does not save'],
    [target, 'always', 'a run of "pull_request_target" does not save'],
    [push('refs/tags/v1'), 'always', 'a release restores and saves no cache mount'],
  ])('%j, %s: %s', (event, save, reason) => {
    expect(policy(event, save, HEAD).reason).toBe(reason)
  })
})
