import { describe, expect, test } from '@jest/globals'
import type { Found } from '../../../src/mounts/outcome.ts'
import type { MountPolicy } from '../../../src/mounts/policy.ts'
import { whyUnread, whyUnsaved } from '../../../src/mounts/why-unsaved.ts'
import { mountOf } from '../../support/mounts.ts'

const BOTH = { read: true, write: true, reason: null }
const READS = { read: true, write: false, reason: 'it only reads' }
const NEITHER = { read: false, write: false, reason: 'a release' }
const MOUNT = mountOf('m')

describe('a mount is not restored', () => {
  test.each<[[MountPolicy, emptiedBy: string | null], unknown]>([
    // policy, emptied by          why
    [[BOTH, null], null],
    [[READS, null], null],
    [[NEITHER, null], 'a release'],
    [[NEITHER, 'no-cache'], 'a release'],
    [[BOTH, 'no-cache'], 'no-cache empties it'],
    [[BOTH, 'no-cache-filters'], 'no-cache-filters empties it'],
  ])('%j: %s', ([policy, emptiedBy], why) => {
    expect(whyUnread({ policy, emptiedBy: () => emptiedBy }, MOUNT)).toEqual(why)
  })
})

describe('a mount is not saved', () => {
  const USED = { ran: true, made: true }
  const UNUSED = { ran: false, made: true }
  const UNMADE = { ran: true, made: false }
  const NEVER = { ran: false, made: false }
  const UNKNOWN = { ran: true, made: 'nobody knows' }
  const NO_COMMIT = 'the checkout has uncommitted changes, or is not a Git checkout'
  type Use = Omit<Parameters<typeof whyUnsaved>[2], 'found'>
  type Case = [[MountPolicy, save: string | null], Found, Use, unknown]

  test.each<Case>([
    // policy, key   found   use   why
    [[BOTH, 'k'], 'miss', USED, null],
    [[BOTH, 'k'], 'hit', USED, null],
    [[BOTH, 'k'], 'partial', USED, null],
    [[BOTH, 'k'], 'held', USED, 'the builder keeps it'],
    [[READS, 'k'], 'held', USED, 'the builder keeps it'],
    [[READS, 'k'], 'hit', USED, 'it only reads'],
    [[NEITHER, 'k'], 'miss', USED, 'a release'],
    [[BOTH, null], 'miss', USED, NO_COMMIT],
    [[BOTH, null], 'partial', UNUSED, NO_COMMIT],
    [[BOTH, null], 'held', USED, 'the builder keeps it'],
    [[READS, null], 'miss', USED, 'it only reads'],
    [[BOTH, 'k'], 'hit', UNUSED, 'no step that mounts it ran'],
    [[BOTH, 'k'], 'miss', NEVER, 'no step that mounts it ran'],
    [[BOTH, 'k'], 'miss', UNMADE, 'the builder has no such mount after the build'],
    [[BOTH, 'k'], 'hit', UNKNOWN, 'nobody knows'],
    [[READS, 'k'], 'hit', UNKNOWN, 'it only reads'],
  ])('%j, %s, %j: %s', ([policy, save], found, use, why) => {
    const plan = { policy, keysOf: () => ({ save }) }
    expect(whyUnsaved(plan, MOUNT, { found, ...use })).toEqual(why)
  })
})
