import { expect, test } from '@jest/globals'
import { readPushing } from '../../../../src/app/run/push-images.ts'
import { isStrict } from '../../../../src/app/run/strictness.ts'
import { inputs } from '../../../support/shop.ts'
import type { EventFacts } from '../../../../src/inputs/event-facts.ts'
import { pullEvent } from '../../../support/pull-event.ts'

const where = (ref: string) => ({ ref, defaultBranch: 'main', commit: 'c' })
const push = (ref: string): EventFacts => ({ kind: 'push', before: null, forced: false, ...where(ref) })
const other = (name: string, ref = 'refs/heads/main'): EventFacts => ({ kind: 'other', name, ...where(ref) })
const pull = pullEvent('a')

test.each<[string, EventFacts, boolean, boolean]>([
  //                                                              builds  pushes
  ['the command line', { kind: 'none' }, false, true],
  ['a pull request', pull, false, false],
  ['a pull request that is merged', { ...pull, merged: 'a' }, false, true],
  [
    'one of a fork, with the rights of the repository',
    { kind: 'pull_request_target', base: null, isFork: false, ...where('refs/heads/main') },
    false,
    true,
  ],
  ['a schedule', other('schedule'), false, true],
  ['a branch', push('refs/heads/main'), false, true],
  ['a merge queue', { kind: 'merge_group', base: 'b', head: null, defaultBranch: 'main' }, false, true],
  ['a tag', push('refs/tags/v1'), true, true],
  ['a release', other('release', 'refs/tags/v1'), true, true],
  ['by hand, of a tag', other('workflow_dispatch', 'refs/tags/v1'), true, true],
  ['by hand', other('workflow_dispatch'), false, true],
])('%s: strict by itself %s where it only builds, %s where it pushes', (_, event, builds, pushes) => {
  const of = (...argv: readonly string[]) => isStrict(inputs(...argv), event, readPushing(inputs(...argv)).any)
  expect([of(), of('--push', '--tags', 'a'), of('--outputs', 'type=registry,name=a')]).toEqual([builds, pushes, pushes])
  expect([of('--strict'), of('--strict=false', '--push', '--tags', 'a')]).toEqual([true, false])
})
