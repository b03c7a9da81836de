import { describe, expect, test } from '@jest/globals'
import type { CacheMount } from '../../../src/mounts/cache-mount.ts'
import type { Found } from '../../../src/mounts/outcome.ts'
import type { MountPolicy } from '../../../src/mounts/policy.ts'
import { whyUnread, whyUnsaved } from '../../../src/mounts/why-unsaved.ts'

const BASE = { base: { image: 'golang:1.26', platform: '' } }
const NONE = { base: null }
const BOTH = { read: true, write: true, reason: null }
const READS = { read: true, write: false, reason: 'it only reads' }
const NEITHER = { read: false, write: false, reason: 'a release' }
const NO_BASE = expect.stringMatching(/^no stage .* starts from an image/)
const MOUNT: CacheMount = {
  id: 'm',
  name: 'm',
  target: '/m',
  uid: null,
  baseImage: null,
  gid: null,
  mode: null,
  kind: 'other',
  uses: [],
}
const EMPTIED = 'no-cache empties it'

describe('a mount is not restored', () => {
  test.each<[[typeof BASE | typeof NONE, MountPolicy, boolean], unknown]>([
    // base, policy, emptied   why
    [[BASE, BOTH, false], null],
    [[BASE, READS, false], null],
    [[BASE, NEITHER, false], 'a release'],
    [[NONE, BOTH, false], NO_BASE],
    [[NONE, NEITHER, true], NO_BASE],
    [[BASE, NEITHER, true], 'a release'],
    [[BASE, BOTH, true], EMPTIED],
  ])('%j: %s', ([found, policy, emptied], why) => {
    expect(whyUnread({ found, policy, emptied })).toEqual(why)
  })
})

describe('a mount is not saved', () => {
  const USED = { ran: true, made: true }
  const UNUSED = { ran: false, made: true }
  const UNMADE = { ran: true, made: false }
  const NEVER = { ran: false, made: false }
  const NO_COMMIT = 'what was built is no commit: the checkout has changes, or is none of git'
  type Case = [[typeof BASE | typeof NONE, MountPolicy, save: string | null], Found, typeof USED, unknown]

  test.each<Case>([
    // base, policy, key   found   use   why
    [[BASE, BOTH, 'k'], 'miss', USED, null],
    [[BASE, BOTH, 'k'], 'hit', USED, null],
    [[BASE, BOTH, 'k'], 'partial', USED, null],
    [[BASE, BOTH, 'k'], 'held', USED, 'the builder keeps it'],
    [[BASE, READS, 'k'], 'held', USED, 'the builder keeps it'],
    [[BASE, READS, 'k'], 'hit', USED, 'it only reads'],
    [[BASE, NEITHER, 'k'], 'miss', USED, 'a release'],
    [[BASE, BOTH, null], 'miss', USED, NO_COMMIT],
    [[BASE, BOTH, null], 'partial', UNUSED, NO_COMMIT],
    [[BASE, BOTH, null], 'held', USED, 'the builder keeps it'],
    [[BASE, READS, null], 'miss', USED, 'it only reads'],
    [[BASE, BOTH, 'k'], 'hit', UNUSED, 'no step that mounts it ran'],
    [[BASE, BOTH, 'k'], 'miss', NEVER, 'no step that mounts it ran'],
    [[BASE, BOTH, 'k'], 'miss', UNMADE, 'the builder has no such mount after the build'],
    [[NONE, READS, null], 'miss', USED, NO_BASE],
  ])('%j, %s, %j: %s', ([base, policy, save], found, use, why) => {
    const plan = { found: base, policy, keysOf: () => ({ save }) }
    expect(whyUnsaved(plan, MOUNT, { found, ...use })).toEqual(why)
  })
})
