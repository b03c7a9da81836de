import { describe, expect, test } from '@jest/globals'
import type { CacheMount } from '../../../src/plan/cache-mount.ts'
import { isHit, keyStart, mountKeys, prefixesOf, saveKey, type KeyFacts } from '../../../src/mounts/keys.ts'
import { mountOf, useOf } from '../../support/mounts.ts'

const RUN = 'RUN --mount=type=cache,target=/c go build'
const SHA = 'f'.repeat(64)
const COMMIT = 'c0ffee'.padEnd(40, '0')
const FACTS: KeyFacts = {
  name: 'shop',
  definition: { context: '.', file: 'Dockerfile', target: '' },
  namespace: '',
  platforms: ['linux/amd64'],
  buildArgs: ['TOKEN=hunter2'],
  goSum: 'ab'.repeat(32),
  commit: COMMIT,
}
const MOUNT = { name: '/c', targets: ['/c'], baseImage: 'golang:1.26', uses: [useOf(3, RUN)] }
const mount = (kind: CacheMount['kind'], more: Partial<CacheMount> = {}): CacheMount =>
  mountOf('/Go Path', { ...MOUNT, kind, ...more })
const keysOf = (kind: CacheMount['kind'], facts: Partial<KeyFacts> = {}, more: Partial<CacheMount> = {}) =>
  mountKeys(mount(kind, more), { ...FACTS, ...facts })

/** How a save with FACTS is found after these have changed. */
function reuse(kind: CacheMount['kind'], changed: Partial<KeyFacts>, more: Partial<CacheMount> = {}): string {
  const saved = saveKey(keysOf(kind).save!, SHA, null)
  const keys = keysOf(kind, changed, more)
  if (isHit(keys, saved)) return 'hit'
  return prefixesOf(keys).some((prefix) => saved.startsWith(prefix)) ? 'partial' : 'none'
}

describe('what is saved is found by a run', () => {
  test.each<[string, Partial<KeyFacts>, readonly string[]]>([
    //                     facts that changed                     go-mod     go-build   other
    ['of the same', {}, ['hit', 'hit', 'hit']],
    ['of another commit', { commit: 'd'.repeat(40) }, ['hit', 'partial', 'partial']],
    ['of a dirty tree', { commit: null }, ['hit', 'partial', 'partial']],
    ['with another go.sum', { goSum: 'cd'.repeat(32) }, ['partial', 'hit', 'hit']],
    ['without a go.sum', { goSum: null }, ['partial', 'hit', 'hit']],
    ['with other build arguments', { buildArgs: ['TOKEN=x'] }, ['hit', 'partial', 'hit']],
    ['for another platform', { platforms: ['linux/arm64'] }, ['hit', 'none', 'none']],
    ['of another image', { name: 'front' }, ['none', 'none', 'none']],
    ['of another target', { definition: { ...FACTS.definition!, target: 'x' } }, ['none', 'none', 'none']],
    ['in another namespace', { namespace: 'x' }, ['none', 'none', 'none']],
  ])('%s', (_, changed, found) => {
    const kinds = ['go-mod', 'go-build', 'other'] as const
    const [, build] = found
    expect(reuse('go-caches', changed)).toBe(build)
    expect(kinds.map((kind) => reuse(kind, changed))).toEqual(found)
  })

  test.each<[Partial<CacheMount>, string, string]>([
    [{ id: '/other' }, 'none', 'none'],
    [{ baseImage: 'golang:1.27' }, 'none', 'partial'],
    [{ baseImage: null }, 'none', 'partial'],
    [{ uid: '0' }, 'none', 'none'],
    [{ gid: '0' }, 'none', 'none'],
    [{ mode: '0755' }, 'none', 'none'],
    [{ uses: [useOf(9, RUN)] }, 'hit', 'hit'],
    [{ uses: [useOf(3, `${RUN} -race`)] }, 'partial', 'partial'],
  ])("with a mount of %j: %s, and above Go's caches %s", (more, found, above) => {
    expect([reuse('go-build', {}, more), reuse('go-caches', {}, more)]).toEqual([found, above])
  })

  test.each(['go-mod', 'other'] as const)('with another toolchain, by a mount of %s: hit', (kind) => {
    expect(reuse(kind, {}, { baseImage: 'golang:1.27' })).toBe('hit')
  })

  test('whatever the order of platforms and build arguments', () => {
    const [a, b] = [
      ['x=1', 'y=2'],
      ['linux/amd64', 'linux/arm64'],
    ]
    const keys = keysOf('go-build', { buildArgs: a, platforms: b })
    expect(keysOf('go-build', { buildArgs: a.toReversed(), platforms: b.toReversed() })).toEqual(keys)
  })
})

test("what was stored of a folder above Go's caches while it counted as any other is a miss", () => {
  const saved = saveKey(keysOf('other').save!, SHA, null)
  expect(prefixesOf(keysOf('go-caches')).some((prefix) => saved.startsWith(prefix))).toBe(false)
})

describe('what is saved', () => {
  test.each<[CacheMount['kind'], Partial<KeyFacts>]>([
    ['go-build', { commit: null }],
    ['go-caches', { commit: null }],
    ['other', { commit: null }],
  ])('is nothing where %s has no key of its own: %j', (kind, facts) => {
    expect(keysOf(kind, facts)).toMatchObject({ save: null, hit: null })
  })

  test('has a key of its own where the content differs, though go.sum is the same', () => {
    const [one, two] = [SHA, 'e'.repeat(64)].map((entries) => saveKey(keysOf('go-mod').save!, entries, null))
    expect(one).not.toBe(two)
    expect([one, two].every((key) => isHit(keysOf('go-mod'), key!))).toBe(true)
    expect([one, two].map((key) => keyStart(key!))).toEqual([keysOf('go-mod').save, keysOf('go-mod').save])
  })

  test('without a go.sum is never a hit', () => {
    const keys = keysOf('go-mod', { goSum: null })
    const key = saveKey(keys.save!, SHA, null)
    expect([isHit(keys, key), key.startsWith(prefixesOf(keys)[0]!)]).toEqual([false, true])
  })
})

test.each<CacheMount['kind']>(['go-mod', 'go-build', 'go-caches', 'other'])(
  'keys of %s are short, plain and tell no value',
  (kind) => {
    const keys = keysOf(kind, { name: 'Größe/ "x"', namespace: 'a/b' }, { baseImage: 'Golang@sha256:x' })
    for (const key of [...prefixesOf(keys), saveKey(keys.save!, SHA, null)]) {
      expect(key).toMatch(/^weighbridge-mount-1-[0-9a-f]{12}-[0-9a-f]{12}-[a-z0-9._-]+$/)
      expect(key.length).toBeLessThanOrEqual(200)
      expect(key).not.toContain('hunter2')
    }
  },
)

/** Earlier saves must still be found, so these change only with the format's number. */
test('the keys of a build are these', () => {
  const written = useOf(3, '  run --mount=type=cache,target=/c \\\r\n  # why\r\n  go build <<EOF\r\nx\r\nEOF\r\n')
  expect(mountKeys(mount('go-build', { uses: [useOf(2, RUN), written] }), FACTS).partial).toEqual([
    'weighbridge-mount-1-dc505bb3f8f3-71fd8dd9ba35-go-build-541b1d937a36-86d596ef3237-',
    'weighbridge-mount-1-dc505bb3f8f3-71fd8dd9ba35-go-build-541b1d937a36-',
  ])
})

test('what could not be used under a key gets another one, and both begin alike', () => {
  const start = 'weighbridge-mount-1-a-b-go-mod-c-'
  const key = saveKey(start, SHA, null)
  const other = saveKey(start, SHA, key)
  expect(other).not.toBe(key)
  expect([keyStart(key), keyStart(other)]).toEqual([start, start])
  const third = saveKey(start, SHA, other)
  expect(new Set([key, other, third]).size).toBe(3)
  for (const refused of ['another-key', `${start}000000000000`, start]) expect(saveKey(start, SHA, refused)).toBe(key)
})

const START = 'weighbridge-mount-1-dc505bb3f8f3-71fd8dd9ba35-'

test.each<[CacheMount['kind'], string]>([
  ['go-mod', 'go-mod-abababababab-'],
  ['go-build', 'go-build-541b1d937a36-ef9683df2e96-c0ffee000000-'],
  ['go-caches', 'go-caches-ac8335d2e189-35ff892ad484-ef9683df2e96-c0ffee000000-'],
  ['other', 'other-ac8335d2e189-c0ffee000000-'],
])('the key of "%s" is the same in each version, which finds what earlier ones stored', (kind, rest) => {
  expect(keysOf(kind).save).toBe(`${START}${rest}`)
})
