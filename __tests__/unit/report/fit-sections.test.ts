import { describe, expect, test } from '@jest/globals'
import { COMMENT_LIMIT, fitSections } from '../../../src/report/fit-sections.ts'
import { commentMarkdown } from '../../../src/report/markdown.ts'
import type { MarkdownSection } from '../../../src/report/section.ts'
import { summaryMarkdown } from '../../../src/report/summary.ts'
import { LONGEST_LINE } from '../../../src/report/shown-sizes-line.ts'
import { advice } from '../../support/made-causes.ts'
import { tablesOf } from '../../support/gfm.ts'
import { baseline, budget, imageRecord, layer, report, verdicts } from '../../support/records.ts'

const section = (title: string, importance: MarkdownSection['importance'], length: number): MarkdownSection => ({
  title,
  importance,
  markdown: title.charAt(0).repeat(length),
})
const SECTIONS = [
  section('verdict', 'always', 100),
  section('why', 80, 100),
  section('build', 10, 100),
  section('measured', 50, 100),
]
const titles = (text: string) => SECTIONS.filter(({ markdown }) => text.includes(markdown)).map(({ title }) => title)
const within = (max: number) => fitSections(SECTIONS, { ...COMMENT_LIMIT, max })

describe('sections under a limit', () => {
  test.each([
    [406, ['verdict', 'why', 'build', 'measured'], undefined],
    [405, ['verdict', 'why', 'measured'], "Left out to stay within GitHub's limit: build. The job summary has more."],
    [370, ['verdict', 'why'], "Left out to stay within GitHub's limit: build, measured. The job summary has more."],
    [250, ['verdict'], "Left out to stay within GitHub's limit: why, build, measured. The job summary has more."],
  ])('%d characters', (max, kept, line) => {
    const text = within(max)
    expect(titles(text)).toEqual(kept)
    expect(text.split('\n\n').find((part) => part.startsWith('Left'))).toBe(line)
    expect(text.length).toBeLessThanOrEqual(max)
  })

  test('of equally important ones the last goes first', () => {
    const equal = [section('verdict', 'always', 100), section('early', 10, 100), section('late', 10, 100)]
    expect(fitSections(equal, { ...COMMENT_LIMIT, max: 300 })).toMatch(
      /e{100}\n\nLeft out to stay within GitHub's limit: late\./,
    )
  })

  test('what always stays is never cut', () => {
    expect(titles(within(10))).toEqual(['verdict'])
  })

  test.each([210, 250, 300, 350, 400, 450])('%d characters hold where the first titles are longest', (max) => {
    const first = Array.from({ length: 5 }, (_, index) => section(`${index} ${'t'.repeat(20)}`, 1, 30))
    const last = Array.from({ length: 20 }, (_, index) => section(`${index}`, 1, 9))
    const sections = [section('verdict', 'always', 9), ...first, ...last]
    expect(fitSections(sections, { ...COMMENT_LIMIT, max }).length).toBeLessThanOrEqual(max)
  })

  test('a long list of what was left out is cut short', () => {
    const many = Array.from({ length: 9 }, (_, index) => section(`part ${index}`, 1, 100))
    expect(fitSections([section('verdict', 'always', 9), ...many], { ...COMMENT_LIMIT, max: 150 })).toMatch(
      /: part 0, part 1, part 2, part 3, part 4, and 4 more\./,
    )
  })
})

/** `count` images that are all over budget, with the longest names, many layers and much advice. */
function broken(count: number) {
  const names = Array.from({ length: count }, (_, index) => `${index}-${'\u202e|`'.repeat(100)}`)
  const layers = Array.from({ length: 60 }, (_, index) => layer(`RUN ${index} ${'é'.repeat(200)}`, 1000 + index))
  const sources = advice('sources', { paths: ['é'.repeat(200)], layer: 0, line: 1 })
  const advices = Array.from({ length: 20 }, () => sources)
  const images = names.map((name) => imageRecord({ name, layers, advice: advices }))
  const before = names.map((name) => imageRecord({ name, layers: [] }))
  const outcomes = [budget('fail'), budget('fail'), budget('fail')]
  return report({
    images,
    baseline: baseline(before),
    verdict: verdicts(images.map(({ name, platform }) => ({ name, platform, outcomes }))),
  })
}

describe('reports under their limits', () => {
  const many = broken(200)

  test.each([
    [1, false, broken(1)],
    [30, true, broken(30)],
    [200, true, many],
  ])('%d images over budget: the comment keeps its verdict and table', (count, dropped, of) => {
    const comment = commentMarkdown(of)
    expect(comment.length).toBeLessThanOrEqual(65_536 - LONGEST_LINE) // which comes after it
    expect(comment).toMatch(/^<!-- weighbridge:report -->\n### ❌ Image size: /)
    expect(tablesOf(comment)[0]?.length).toBeGreaterThan(Math.min(count, 30) + 1)
    expect(comment.includes('Left out')).toBe(dropped)
  })

  test('the summary is counted in bytes', () => {
    const summary = summaryMarkdown(many)
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1024 * 1024)
    expect(Buffer.byteLength(summary)).toBeGreaterThan(900 * 1024)
    expect(summary).toMatch(/Left out to stay within GitHub's limit: .*The JSON report has everything\.\n$/)
  })
})
