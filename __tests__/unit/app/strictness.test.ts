import { expect, test } from '@jest/globals'
import { isStrict } from '../../../src/app/strictness.ts'
import type { EventFacts } from '../../../src/baseline/facts.ts'
import { inputs } from '../../support/shop.ts'

const where = (ref: string) => ({ ref, defaultBranch: 'main', commit: 'c' })
const push = (ref: string): EventFacts => ({ kind: 'push', before: null, forced: false, ...where(ref) })
const release: EventFacts = { kind: 'other', name: 'release', ...where('refs/tags/v1') }
const pull: EventFacts = { kind: 'pull_request', number: 7, head: 'a', baseRef: 'main', base: null, merged: null }

test.each<[string, EventFacts, boolean, boolean]>([
  //                                                              builds  pushes
  ['the command line', { kind: 'none' }, false, true],
  ['a pull request', pull, false, false],
  ['a branch', push('refs/heads/main'), false, true],
  ['a merge queue', { kind: 'merge_group', base: 'b' }, false, true],
  ['a tag', push('refs/tags/v1'), true, true],
  ['a release', release, true, true],
  ['by hand, of a tag', { kind: 'other', name: 'workflow_dispatch', ...where('refs/tags/v1') }, true, true],
  ['by hand', { kind: 'other', name: 'workflow_dispatch', ...where('refs/heads/main') }, false, true],
])('%s: strict by itself %s where it only builds, %s where it pushes', (_, event, builds, pushes) => {
  const of = (...argv: readonly string[]) => isStrict(inputs(...argv), event)
  expect([of(), of('--push', '--tags', 'a'), of('--outputs', 'type=registry,name=a')]).toEqual([builds, pushes, pushes])
  expect([of('--strict'), of('--strict=false', '--push', '--tags', 'a')]).toEqual([true, false])
})
