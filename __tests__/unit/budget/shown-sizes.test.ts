import { describe, expect, test } from '@jest/globals'
import { nowShown, sizesAt, type ShownSizes } from '../../../src/budget/shown-sizes.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 30, 10) + seconds * 1000).toISOString()
const sizes = (amount: number) => [{ image: 'shop', platform: 'linux/amd64', rule: 'growth unpacked', amount }]
const showing = (since: number, amount: number) => ({ since: at(since), sizes: sizes(amount) })
const labelled = (seconds: number) => ({ by: 'grace', at: at(seconds) })
const shown = (...showings: ShownSizes['showings']): ShownSizes => ({ showings, accepted: null })

describe('the size that a label accepts', () => {
  // 100 from second 10 on, 200 from second 20 on, a run without a report at 30, 50 from second 40 on
  const history = shown(showing(10, 100), showing(20, 200), { since: at(30), sizes: [] }, showing(40, 50))

  test.each([
    ['before the comment was there', 9, undefined],
    ['in the second in which it was written', 10, undefined],
    ['while it showed a size', 11, 100],
    ['in the second in which that changed', 20, 100],
    ['after it grew', 21, 200],
    ['while it showed none', 31, undefined],
    ['after it shrank', 41, 50],
  ])('%s', (_, seconds, amount) => {
    expect(sizesAt(history, labelled(seconds))?.sizes[0]?.amount).toBe(amount)
  })

  test('stays as it was once it counted, though the comment forgot the size', () => {
    const accepted = { ...labelled(11), sizes: sizes(100) }
    expect(sizesAt({ showings: [showing(40, 50)], accepted }, labelled(11))).toBe(accepted)
  })

  test.each([
    ['at another time', labelled(45)],
    ['by somebody else', { ...labelled(45), by: 'ada' }],
  ])('is not that of a label set %s', (_, label) => {
    const accepted = { ...labelled(11), sizes: sizes(100) }
    expect(sizesAt({ showings: [showing(40, 50)], accepted }, label)).toMatchObject({ ...label, sizes: sizes(50) })
  })

  test('is not known to a comment that is not written yet', () => {
    expect(sizesAt(shown({ since: null, sizes: sizes(1) }), labelled(99))).toBeUndefined()
  })
})

const now = (amount: number) => ({ sizes: sizes(amount), accepted: null })
const acceptance = (seconds: number) => ({ ...labelled(seconds), sizes: sizes(seconds) })
const remembered = (before: ShownSizes['accepted'], accepted: ShownSizes['accepted']) =>
  nowShown({ showings: [], accepted: before }, { sizes: [], accepted }).accepted

describe('what the comment remembers', () => {
  test('a size keeps its time until it changes', () => {
    const first = shown(showing(10, 100))
    expect(nowShown(first, now(100))).toBe(first)
    expect(nowShown(first, now(101)).showings).toEqual([showing(10, 100), { since: null, sizes: sizes(101) }])
  })

  test('without growth rules it remembers nothing', () => {
    const nothing = shown()
    expect(nowShown(nothing, { sizes: [], accepted: null })).toBe(nothing)
  })

  test('a run without a report shows no size', () => {
    const { showings } = nowShown(shown(showing(10, 100)), { sizes: [], accepted: null })
    expect(showings).toEqual([showing(10, 100), { since: null, sizes: [] }])
  })

  test('the last ten sizes', () => {
    const twelve = Array.from({ length: 12 }, (_, each) => showing(each, each))
    const { showings } = nowShown(shown(...twelve), now(99))
    expect(showings).toEqual([...twelve.slice(3), { since: null, sizes: sizes(99) }])
  })

  test('the acceptance that counted last, also of a run that knew an earlier one', () => {
    const [early, late] = [acceptance(11), acceptance(21)]
    expect(remembered(null, early)).toBe(early)
    expect(remembered(early, null)).toBe(early)
    expect(remembered(early, late)).toBe(late)
    expect(remembered(late, early)).toBe(late)
  })
})
