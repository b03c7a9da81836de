import { describe, expect, test } from '@jest/globals'
import { judge } from '../../../src/budget/judge.ts'
import type { Comparison } from '../../../src/comparison/comparison.ts'
import type { ImageRecord } from '../../../src/record/record.ts'
import { imageRecord, record } from '../../support/records.ts'
import { maxRule } from '../../support/rules.ts'

const NONE: Comparison = { kind: 'none', reason: 'the base cannot be fetched' }

test('a rule for a platform stands in place of the one for all', () => {
  const rules = [maxRule('1B'), maxRule('99GB', 'unpacked', { platform: 'linux/arm64' })]
  const images = ['linux/amd64', 'linux/arm64'].map((platform) => imageRecord({ platform }))
  const verdict = judge([{ name: images[0]!.name, rules }], record({ images }), [{ name: images[0]!.name, base: NONE }])
  expect(verdict.images.map(({ outcomes }) => outcomes.map(({ status }) => status))).toEqual([['fail'], ['pass']])
})

describe('a rule for a platform that was not weighed', () => {
  const rules = [maxRule('99GB'), maxRule('1B', 'unpacked', { platform: 'linux/arm64' })]
  const verdictOf = (images: readonly ImageRecord[], of = rules) =>
    judge([{ name: images[0]!.name, rules: of }], record({ images }), [{ name: images[0]!.name, base: NONE }])

  test('is not checked, and no pass', () => {
    const verdict = verdictOf([imageRecord({ platform: 'linux/amd64' })])
    const reason = 'no linux/arm64 image was weighed'
    expect(verdict.status).toBe('unchecked')
    expect(verdict.images[0]!.outcomes).toMatchObject([{ status: 'pass' }, { rule: rules[1], status: 'skip', reason }])
  })

  test('says nothing if it is about images that have the platform', () => {
    const shared = [rules[0]!, { ...rules[1]!, ifWeighed: true as const }]
    const verdict = verdictOf([imageRecord({ platform: 'linux/amd64' })], shared)
    expect([verdict.status, verdict.images[0]!.outcomes.length]).toEqual(['pass', 1])
    expect(verdictOf([imageRecord({ platform: 'linux/arm64' })], shared).status).toBe('fail')
  })

  test('is there once, with the first image of its name', () => {
    const other = imageRecord({ name: 'another', platform: 'linux/arm64' })
    const images = [...['linux/amd64', 'linux/s390x'].map((platform) => imageRecord({ platform })), other]
    const statuses = verdictOf(images).images.map(({ outcomes }) => outcomes.map(({ status }) => status))
    expect(statuses).toEqual([['pass', 'skip'], ['pass'], []])
  })

  test('is none where each platform has a rule of its own', () => {
    const platforms = ['linux/amd64', 'linux/arm64']
    const own = platforms.map((platform) => maxRule('99GB', 'unpacked', { platform }))
    const { images } = verdictOf(
      platforms.map((platform) => imageRecord({ platform })),
      own,
    )
    expect(images.map(({ outcomes }) => outcomes)).toMatchObject([
      [{ rule: own[0], status: 'pass' }],
      [{ rule: own[1], status: 'pass' }],
    ])
  })
})
