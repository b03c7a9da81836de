import { describe, expect, test } from '@jest/globals'
import { compareSides } from '../../../src/comparison/compare.ts'
import { comparisonJson, recordJson, reportJson } from '../../../src/report/report-json.ts'
import { stableJson } from '../../../src/report/stable-json.ts'
import { referenceBaseline } from '../../support/existing-images.ts'
import { BASE, baseline, budget, grownImage, record, report } from '../../support/records.ts'

describe('a report', () => {
  const full = report({ images: [grownImage()], outcomes: [budget('fail')], notes: ['a note'] })
  const parsed = JSON.parse(reportJson(full))

  test('is the record, and what became of it', () => {
    const { baseline: base, comparison, verdict, notes, ...rest } = parsed
    expect(rest).toEqual(full.record)
    expect(comparison).toEqual(full.comparison)
    expect(verdict).toMatchObject(full.verdict)
    expect(verdict.images[0].outcomes).toMatchObject([
      {
        id: 'max unpacked',
        status: 'fail',
        actual: 22_600_000,
        allowed: 20_000_000,
        rule: { metric: 'unpacked', text: '20MB', level: 'error', platform: null, origin: { input: 'budget' } },
        sentence:
          'unpacked is 22.6 MB, over its budget of 20MB by 2.6 MB; a change of +4.2 MB (+22.8 %) since the base.',
      },
    ])
    expect(notes).toEqual(['a note'])
    expect(base).toEqual({
      kind: 'baseline',
      commit: BASE,
      why: 'the base side of the tested merge with main',
      beside: null,
      outside: [],
      source: 'record',
      store: 'the cache folder',
      createdAt: '2025-03-01T12:00:00.000Z',
    })
  })

  test('names the image that it was compared with', () => {
    const told = JSON.parse(reportJson(report({ baseline: referenceBaseline() })))
    expect(told.baseline).toEqual({
      kind: 'baseline',
      source: 'image',
      reference: 'ghcr.io/acme/catalog:main',
      digest: referenceBaseline().digest,
      beside: null,
      outside: [],
      createdAt: '2025-03-01T15:00:00.000Z',
    })
  })

  test('has what moved upstream in its comparison alone', () => {
    const moved = [{ name: 'product-catalog', platform: 'linux/amd64', baseImage: 'alpine', others: [], programs: [] }]
    const told = JSON.parse(reportJson(report({ baseline: baseline(undefined, { moved }) })))
    expect(told.baseline).not.toHaveProperty('moved')
    expect(told.comparison.images[0].moved).toMatchObject([{ name: 'alpine' }])
  })

  test('has its keys in one order', () => {
    expect(Object.keys(parsed)).toEqual([
      'schemaVersion',
      'tool',
      'commit',
      'createdAt',
      'images',
      'baseline',
      'comparison',
      'verdict',
      'notes',
    ])
    expect(Object.keys(parsed.images[0].metrics)).toEqual(Object.keys(full.record.images[0]!.metrics))
  })

  test('says what became of a push, where there was to be one', () => {
    const pushed = [{ name: 'shop:1', digest: `sha256:${'a'.repeat(64)}` }]
    for (const push of [
      { kind: 'pushed', pushed },
      { kind: 'pushed first', names: ['shop:1'] },
      { kind: 'held back', reason: 'the image breaks its budget' },
      { kind: 'failed', message: 'denied', pushed },
    ] as const) {
      expect(JSON.parse(reportJson(report({ push }))).push).toEqual(push)
    }
    expect(parsed).not.toHaveProperty('push')
  })

  test('says how far before the base an ancestor is, and why it is not the base', () => {
    const more = { ancestorOf: { commit: 'e'.repeat(40), distance: 3 }, reason: 'it does not build' }
    expect(JSON.parse(reportJson(report({ baseline: baseline(undefined, more) }))).baseline).toMatchObject(more)
  })

  test('says why there is no baseline', () => {
    const none = { kind: 'none', commit: undefined, reason: 'why' } as const
    expect(JSON.parse(reportJson(report({ baseline: none }))).baseline).toEqual({ kind: 'none', reason: 'why' })
  })
})

test('a record is printed as it is, a comparison with the names of its sides', () => {
  expect(JSON.parse(recordJson(record()))).toEqual(record())
  const comparison = compareSides(record(), record())
  const sides = { base: { name: 'a', record: record() }, head: { name: 'b', record: record() }, comparison }
  expect(JSON.parse(comparisonJson(sides))).toEqual({ ...record(), sides: { base: 'a', head: 'b' }, comparison })
})

describe('stable JSON', () => {
  test.each([
    [{ zebra: 1, name: 2, commit: 3, apple: 4 }, '{"commit":3,"name":2,"apple":4,"zebra":1}'],
    [[{ delta: 1, base: 2 }], '[{"base":2,"delta":1}]'],
    [{ ['__proto__']: { polluted: true } }, '{"__proto__":{"polluted":true}}'],
    [{ x: 'a\u2028\u202e\u0085\u{e0041}##[error]' }, '{"x":"a\\u2028\\u202e\\u0085\\udb40\\udc41#\\u0023[error]"}'],
  ])('%#', (value, json) => {
    expect(stableJson(value).replace(/\n */g, '').replaceAll('": ', '":')).toBe(json)
  })

  test('the order the data came in does not matter', () => {
    const reversed = JSON.parse(stableJson(Object.fromEntries(Object.entries(record()).toReversed())))
    expect(stableJson(reversed)).toBe(recordJson(record()))
  })
})
