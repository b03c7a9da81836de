import { expect, test } from '@jest/globals'
import { whyNotComparable, type Needed } from '../../../src/baseline/comparable.ts'
import type { Making } from '../../../src/record/making.ts'
import { unreadImage } from '../../support/existing-images.ts'
import { BASE, imageRecord, record, type ImageFields } from '../../support/records.ts'

const CLEAN: Making = { as: 'head', beside: null, outside: [] }
const of = (fields: ImageFields) => record({ commit: BASE, images: [imageRecord({ made: CLEAN, ...fields })] })
const madeSo = (made: Making | undefined) => record({ images: [imageRecord({ made })] })
const method = (version: number) => ({ version: '0.1.0', method: version })

const NEEDED: readonly Needed[] = ['all metrics', 'all but seconds', 'some metrics']

test.each([
  // stored                              words of the reason; none when comparable
  [of({}), undefined],
  [{ ...of({}), tool: { version: '9.9.9', method: 1 } }, undefined], // another release, the same method
  [of({ platform: 'linux/arm64' }), 'it has no linux/amd64 image of product-catalog'],
  [of({ name: 'other' }), 'it has no linux/amd64 image of product-catalog'],
  [record({ commit: BASE, tool: method(2) }), 'it was weighed by method 2, but this run weighs by method 1'],
])('stored record %# is comparable as a whole or not at all', (stored, words) => {
  for (const needed of NEEDED) expect(whyNotComparable(stored, madeSo(CLEAN), needed)).toBe(words)
})

test('a download that was obtained in another way is no reason against the other metrics', () => {
  const stored = of({ downloadMethod: 'gzip-6' })
  expect(NEEDED.map((needed) => whyNotComparable(stored, madeSo(CLEAN), needed))).toEqual([
    ...Array<string>(2).fill('its download was obtained as gzip-6, but that of this run as blobs'),
    undefined,
  ])
})

test('a record without layers is no reason against what its manifest had', () => {
  const unread = { ...unreadImage(6_000_000), made: CLEAN }
  const stored = record({ commit: BASE, images: [unread] })
  expect(NEEDED.map((needed) => whyNotComparable(stored, madeSo(CLEAN), needed))).toEqual([
    'no layer of it was read then',
    'no layer of it was read then',
    undefined,
  ])
  for (const before of [stored, of({})]) {
    for (const needed of NEEDED) {
      expect(whyNotComparable(before, record({ images: [unread] }), needed)).toBeUndefined()
    }
  }
})

const measures = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { amount: 1, count: 1, names: [] }]))

test.each([
  [measures('code'), measures('code'), undefined],
  [measures('code', 'setuid'), measures('code'), undefined],
  [measures('code'), undefined, undefined],
  [undefined, measures('code'), '"code" was not measured then'],
  [measures('code'), measures('code', 'toString'), '"toString" was not measured then'],
  [measures('code'), measures('code', 'setuid'), '"setuid" was not measured then'],
])('what the rules of this run compare must have been measured (%#)', (then, now, words) => {
  const head = record({ images: [imageRecord({ made: CLEAN, measures: now })] })
  const whys = NEEDED.map((needed) => whyNotComparable(of({ measures: then }), head, needed))
  expect(whys).toEqual([words, words, undefined])
})

test('seconds of a build that were not measured are no reason against what a rebuild has, too', () => {
  const head = record({ images: [imageRecord({ made: CLEAN, measures: measures('build-seconds', 'code') })] })
  const stored = of({ measures: measures('code') })
  const whys = NEEDED.map((needed) => whyNotComparable(stored, head, needed))
  expect(whys).toEqual(['"build-seconds" was not measured then', undefined, undefined])
})

const files = (as: Making['as'], count: number): Making => ({
  as,
  beside: { count, bytes: count * 700_000 },
  outside: [],
})
const REBUILT: Making = { as: 'rebuild', beside: null, outside: [] }
const contexts = (as: Making['as'], ...outside: readonly string[]): Making => ({ as, beside: null, outside })
const TAKEN = 'it was made with the named context bin outside the repository, but this build can read'

// If only one of record and head was made with uncommitted files, they differ by these and not by the change.
test.each<[Making | undefined, Making | undefined, string | undefined]>([
  // stored            head               words of the reason; none when comparable
  [CLEAN, CLEAN, undefined],
  [REBUILT, CLEAN, undefined],
  [
    REBUILT,
    files('head', 1),
    'it was made without uncommitted files, but this build can read 1 uncommitted file (700 kB)',
  ],
  [
    CLEAN,
    files('head', 2),
    'it was made without uncommitted files, but this build can read 2 uncommitted files (1.4 MB)',
  ],
  [files('head', 1), CLEAN, 'it was made with 1 uncommitted file (700 kB), but this build can read none'],
  [files('head', 1), files('head', 2), undefined],
  [files('rebuild', 1), files('head', 1), 'it was rebuilt with 1 uncommitted file (700 kB) of another checkout'],
  [undefined, CLEAN, 'it does not say which files were uncommitted then'],
  [CLEAN, undefined, 'it is not known which files of this run are uncommitted'],
  [{ as: 'head', beside: null }, CLEAN, 'it does not say which files were uncommitted then'], // of an older version
  [contexts('head', 'bin'), contexts('head', 'bin'), undefined],
  [contexts('head', 'bin'), CLEAN, `${TAKEN} no named context`],
  [contexts('head', 'bin'), contexts('head', 'bin', 'lib'), `${TAKEN} the named contexts bin, lib`],
  [
    CLEAN,
    contexts('head', 'bin'),
    'it was made with no named context outside the repository, but this build can read the named context bin',
  ],
  [
    contexts('rebuild', 'bin'),
    contexts('head', 'bin'),
    'it was rebuilt with the named context bin of another checkout',
  ],
])('a record made %j, and a head made %j', (stored, head, words) => {
  for (const needed of NEEDED) expect(whyNotComparable(of({ made: stored }), madeSo(head), needed)).toBe(words)
})
