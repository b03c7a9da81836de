import { describe, expect, test } from '@jest/globals'
import type { CacheMount, FoundMounts } from '../../../src/plan/cache-mount.ts'
import {
  anyMeasured,
  heldMounts,
  interruptedMounts,
  recordedMounts,
  recordsMade,
  unknownMounts,
} from '../../../src/mounts/held.ts'
import { mountOf } from '../../support/mounts.ts'

const mount = (id: string, uid: string | null = null): CacheMount => mountOf(id, { name: 'c', targets: ['/c'], uid })
const found = (carried: readonly CacheMount[], more: Partial<FoundMounts> = {}): FoundMounts => ({
  carried,
  left: [],
  base: null,
  namespace: '',
  ...more,
})
const record = (description: string, id = description, type = 'exec.cachemount') => ({
  id,
  type,
  description,
  inUse: false,
})
const named = (key: string, id = key) =>
  record(`cached mount /go/pkg/mod from exec /bin/sh -c go build with id "${key}"`, id)
const measured = (key: string, id = key) => ({ ...named(key, id), type: 'regular', inUse: true })

describe('a mount that the builder holds', () => {
  test.each([
    // id               namespace  record                                                        held
    ['/go/pkg/mod', '', named('//go/pkg/mod'), true],
    ['go', '', named('/go'), true],
    ['go', '', named('/go2'), false],
    ['go', '', named('x/go'), false],
    ['go', 'x', named('x/go'), true],
    ['go', 'x', named('/go'), false],
    ['go', '', record('cached mount /go from exec /bin/sh -c go build'), true], // BuildKit leaves out an id that is the target
    ['go', '', record('cached mount /go from exec echo with id "/no" x'), true],
    ['a', '', record('cached mount /go from exec printf "\n" && x with id "/a"'), true],
    ['a', '', record('cached mount /go from exec sh -c true\n with id "/a"'), true], // a RUN with a heredoc
    ['a', '', record('mount / from exec x with id "/a"', 'r', 'regular'), false],
    ['a', '', record('cached mount /go from exec x with id "/a"', 'r', 'regular'), true], // while it is measured
    ['a', '', record('cached mount /go from exec x with id "\\x00"'), false],
  ])('%s in %j by %j: %s', (id, namespace, kept, held) => {
    const carried = mount(id)
    expect([...heldMounts(found([carried], { namespace }), [kept])]).toEqual(held ? [carried] : [])
  })

  test('is not told by its owner, so all of one id are there or none', () => {
    const both = found([mount('a'), mount('a', '0')])
    expect([0, 1, 2].map((count) => heldMounts(both, Array(count).fill(named('/a'))).size)).toEqual([0, 0, 2])
    expect([0, 1, 2].map((count) => recordedMounts(both, Array(count).fill(named('/a'))).size)).toEqual([0, 2, 2])
  })
})

test('a mount that each node of a builder holds', () => {
  const two = found([mount('a'), mount('b'), mount('b', '0')])
  const heldOn = (nodes: number, a: number, b: number) => {
    const records = [...Array(a).fill(named('/a')), ...Array(b).fill(named('/b'))]
    return [...heldMounts(two, records, nodes)].map(({ id }) => id)
  }
  expect(heldOn(2, 1, 3)).toEqual([])
  expect(heldOn(2, 2, 3)).toEqual(['a'])
  expect(heldOn(2, 2, 4)).toEqual(['a', 'b', 'b'])
})

const left = (id: string | null) => ({ name: `$${id}/`, id, target: null, line: 2, reason: 'x' })

describe('a mount with the lock of a restore', () => {
  const two = found([mount('a'), mount('b')])
  test('was interrupted, or is being filled', () => {
    const records = [named('/a'), named('/b'), named('/weighbridge-restore:b'), named('x/weighbridge-restore:a')]
    expect([...interruptedMounts(two, records)].map(({ id }) => id)).toEqual(['b'])
    expect([...interruptedMounts({ ...two, namespace: 'x' }, records)].map(({ id }) => id)).toEqual(['a'])
    expect(heldMounts(two, records).size).toBe(2)
  })
})

test('that one of the mounts is measured', () => {
  const one = found([mount('a')])
  expect(anyMeasured(one, [measured('/b'), named('/a'), record('mount / from exec x', 'r', 'regular')])).toBe(false)
  expect(anyMeasured(one, [named('/b'), measured('/a')])).toBe(true)
})

test('records that were made of a mount are not known where it was measured before', () => {
  const two = found([mount('a'), mount('b')])
  const after = [named('/a', '1'), named('/a', '2'), named('/b', '3')]
  expect(recordsMade(two, two.carried, [[measured('/a', '9')], after])).toEqual(['3'])
})

test('records that were made of some mounts', () => {
  const two = found([mount('a'), mount('b')])
  const before = [named('/a', '1')]
  const after = [named('/a', '1'), named('/a', '2'), named('/b', '3'), named('x/a', '4'), named('/c', '5')]
  expect(recordsMade(two, [two.carried[0]!], [before, after])).toEqual(['2'])
  expect(recordsMade(two, two.carried, [before, after])).toEqual(['2', '3'])
  expect(recordsMade({ ...two, namespace: 'x' }, two.carried, [before, after])).toEqual(['4'])
  expect(recordsMade(two, [], [before, after])).toEqual([])
})

describe('a mount that nobody told of', () => {
  const known = found([mount('a')], { left: [left('b')] })

  test('is one that the build made', () => {
    const after = [named('/a', '1'), named('/b', '2'), named('/apt', '3'), named('/apt', '4'), named('/old', '5')]
    expect(unknownMounts(known, [named('/old', '5')], after)).toEqual(['apt'])
  })

  test('is none that was measured before', () => {
    expect(unknownMounts(known, [measured('/apt', '1')], [named('/apt', '2')])).toEqual([])
  })

  test('is none where the Dockerfile has one of which the id is not known', () => {
    expect(unknownMounts({ ...known, left: [left('b'), left(null)] }, [], [named('/apt')])).toEqual([])
  })

  test('is not one of another namespace, which another build made', () => {
    expect(unknownMounts({ ...known, namespace: 'x' }, [], [named('/apt'), named('x/yum')])).toEqual(['yum'])
  })
})
