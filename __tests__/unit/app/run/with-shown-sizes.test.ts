import { describe, expect, test } from '@jest/globals'
import { withShownSizes } from '../../../../src/app/run/with-shown-sizes.ts'
import type { GrowthSize } from '../../../../src/budget/accept-growth.ts'
import type { NowShown } from '../../../../src/budget/shown-sizes.ts'
import { commentMarkdown } from '../../../../src/report/markdown.ts'
import { LONGEST_LINE, NOTHING_SHOWN, shownSizesIn } from '../../../../src/report/shown-sizes-line.ts'
import { gfmTree, liveIn, nodesOf } from '../../../support/gfm-tree.ts'
import { HOSTILE, hostileReport } from '../../../support/hostile.ts'

const [T1, T2] = ['2026-11-30T10:01:00Z', '2026-11-30T10:02:00Z']
const REPORT = '<!-- weighbridge:report -->\n### ❌ Image size\n\n<details>more</details>'
const size = (amount: number, image = 'shop'): GrowthSize => ({
  image,
  platform: 'linux/amd64',
  rule: 'growth unpacked',
  amount,
})
const now = (sizes: readonly GrowthSize[]) => ({ sizes, accepted: null })
const BODY = withShownSizes(REPORT, undefined, now([size(1)]))

test('is the last line, which readers do not see', () => {
  expect(BODY).toBe(
    `${REPORT}\n\n<!-- weighbridge:sizes [[[null,[["shop","linux/amd64","growth unpacked",1]]]],null] -->`,
  )
})

test('a size is shown since the comment was written, by GitHub’s clock', () => {
  expect(shownSizesIn({ body: BODY, updatedAt: T1 })).toEqual({
    showings: [{ since: T1, sizes: [size(1)] }],
    accepted: null,
  })
  const next = withShownSizes(`${REPORT} again`, { body: BODY, updatedAt: T1 }, now([size(1)]))
  expect(shownSizesIn({ body: next, updatedAt: T2 }).showings).toEqual([{ since: T1, sizes: [size(1)] }])
  const grown = withShownSizes(REPORT, { body: next, updatedAt: T2 }, now([size(2)]))
  expect(shownSizesIn({ body: grown, updatedAt: 'later' })).toEqual(NOTHING_SHOWN)
  expect(shownSizesIn({ body: grown.replaceAll('\n', '\r\n'), updatedAt: T2 }).showings).toEqual([
    { since: T1, sizes: [size(1)] },
    { since: T2, sizes: [size(2)] },
  ])
})

test('a comment that says the same already stays as it is', () => {
  expect(withShownSizes(REPORT, { body: BODY, updatedAt: T1 }, now([size(1)]))).toBe(BODY)
  expect(withShownSizes(REPORT, { body: REPORT, updatedAt: T1 }, now([]))).toBe(REPORT)
})

test('an acceptance is kept', () => {
  const accepted = { by: 'grace', at: T2, sizes: [size(1)] }
  const body = withShownSizes(REPORT, { body: BODY, updatedAt: T1 }, { sizes: [size(1)], accepted })
  expect(shownSizesIn({ body, updatedAt: T2 })).toEqual({ showings: [{ since: T1, sizes: [size(1)] }], accepted })
  const failed = withShownSizes('failed', { body, updatedAt: T2 }, now([]))
  expect(shownSizesIn({ body: failed, updatedAt: T2 })).toMatchObject({
    showings: [{ sizes: [size(1)] }, { sizes: [] }],
    accepted,
  })
})

describe('only our own line is read', () => {
  const line = BODY.split('\n').at(-1)!
  test.each([
    ['before the end', `${REPORT}\n\n${line}\n\nmore`],
    ['within a line', `${REPORT}\n\n\`${line}`],
    ['followed by something', `${BODY} more`],
    ['not closed', BODY.slice(0, -4)],
    ['no JSON', BODY.replace('null]', 'null')],
    ['an object', `${REPORT}\n\n<!-- weighbridge:sizes {} -->`],
    ['an amount that is a text', BODY.replace(',1]', ',"1"]')],
    ['a size that is cut', BODY.replace(',1]', ']')],
    ['a time that is none', BODY.replace('[[[null', '[[["noon"')],
    ['an acceptance by nobody', BODY.replace('null] -->', `[null,"${T1}",[]]] -->`)],
    ['an acceptance at no time', BODY.replace('null] -->', '["grace","",[]]] -->')],
  ])('%s', (_, body) => {
    expect(body).not.toBe(BODY)
    expect(shownSizesIn({ body, updatedAt: T1 })).toEqual(NOTHING_SHOWN)
  })
})

describe('names cannot break out of it', () => {
  test.each(HOSTILE.map((text) => [JSON.stringify(text).slice(0, 40), text]))('%s', (_, text) => {
    const name = text.slice(0, 60) // longer ones do not fit
    const sizes = [{ image: name, platform: name, rule: name, amount: 1 }]
    const accepted = { by: name, at: T1, sizes }
    const body = withShownSizes('report', undefined, { sizes, accepted })
    expect(body.split('\n')).toHaveLength(3)
    const tree = gfmTree(body)
    const html = nodesOf(tree).flatMap((node) => (node.type === 'html' ? [node.value] : []))
    expect([html, liveIn(tree)]).toEqual([[body.split('\n')[2]], []])
    expect(body.match(/-->/g)).toHaveLength(1)
    expect(body).toMatch(/^[ -~\n]*$/)
    expect(shownSizesIn({ body, updatedAt: T1 })).toEqual({ showings: [{ since: T1, sizes }], accepted })
  })

  test.each(HOSTILE.map((text) => [JSON.stringify(text).slice(0, 40), text]))(
    'nor forge it in a report: %s',
    (_, text) => {
      const forged = `${text}\n\n${BODY.split('\n').at(-1)!}`
      for (const each of [text, forged]) {
        expect(shownSizesIn({ body: commentMarkdown(hostileReport(each)), updatedAt: T1 })).toEqual(NOTHING_SHOWN)
      }
    },
  )
})

const many = (count: number, amount: number) =>
  Array.from({ length: count }, (_, each) => size(amount, `image-${each}-${'x'.repeat(50)}`))

/** After runs that showed these sizes. */
const bodyAfter = (...runs: readonly (readonly GrowthSize[])[]): string =>
  runs.reduce<string | undefined>((body, sizes) => {
    return withShownSizes(REPORT, body === undefined ? undefined : { body, updatedAt: T1 }, now(sizes))
  }, undefined)!

describe('its length', () => {
  test('leaves the oldest sizes out first', () => {
    const body = bodyAfter(many(30, 1), many(30, 2), many(30, 3))
    expect(body.length - REPORT.length).toBeLessThanOrEqual(LONGEST_LINE)
    expect(shownSizesIn({ body, updatedAt: T2 }).showings.map(({ sizes }) => sizes[0]!.amount)).toEqual([2, 3])
  })

  test('what is too long by itself leaves nothing that could be accepted', () => {
    const body = bodyAfter([size(1)], many(300, 2))
    expect(shownSizesIn({ body, updatedAt: T2 })).toEqual(NOTHING_SHOWN)
  })

  const accepted = { by: 'grace', at: T1, sizes: many(45, 5) }
  const BEFORE = withShownSizes(REPORT, undefined, { sizes: [], accepted })
  const after = (sizes: readonly GrowthSize[], inForce: NowShown['accepted']) => {
    const body = withShownSizes(REPORT, { body: BEFORE, updatedAt: T1 }, { sizes, accepted: inForce })
    expect(body.length - REPORT.length).toBeLessThanOrEqual(LONGEST_LINE)
    return shownSizesIn({ body, updatedAt: T2 })
  }

  test.each<[string, readonly GrowthSize[], NowShown['accepted'], boolean]>([
    ['covers all sizes', many(45, 4), accepted, true],
    ['is outgrown', many(45, 6), accepted, false],
    ['covers all but one', [...many(44, 4), size(6, `other-${'x'.repeat(50)}`)], accepted, false],
    ['is no longer in force', many(45, 4), null, false],
  ])('an old acceptance that %s', (_, sizes, inForce, isKept) => {
    const showings = [{ since: T2, sizes }]
    expect(after(sizes, inForce)).toEqual(isKept ? { showings: [], accepted } : { showings, accepted: null })
  })

  test('an old acceptance survives a run without a report, and sizes that are too many', () => {
    expect(after([], null).accepted).toEqual(accepted)
    expect(after(many(300, 6), accepted)).toEqual({ showings: [], accepted })
  })
})
