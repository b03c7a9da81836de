import { describe, expect, test } from '@jest/globals'
import { printable } from '../../../src/adapters/runner/standard-output.ts'
import { compareSides } from '../../../src/comparison/compare.ts'
import { pageText } from '../../../src/page/lay-out.ts'
import { annotations } from '../../../src/report/annotations.ts'
import { comparisonPage } from '../../../src/report/comparison-page.ts'
import { inspectionPage } from '../../../src/report/inspection.ts'
import { comparisonJson, recordJson, reportJson } from '../../../src/report/report-json.ts'
import { commentMarkdown } from '../../../src/report/markdown.ts'
import { isReport, MARKER } from '../../../src/report/marker.ts'
import type { Report } from '../../../src/report/report.ts'
import { summaryMarkdown } from '../../../src/report/summary.ts'
import { reportPage } from '../../../src/report/report-page.ts'
import { baselinesOf } from '../../support/baselines-of.ts'
import { cellsOf, tablesOf } from '../../support/gfm.ts'
import { gfmTree, liveIn, nodesOf, type Node } from '../../support/gfm-tree.ts'
import { HOSTILE, hostileReport } from '../../support/hostile.ts'
import { baseline, report } from '../../support/records.ts'
import { parseRunnerLog } from '../../support/runner-parser.ts'

const CASES = HOSTILE.map(
  (text) => [JSON.stringify(text.length > 60 ? `${text.slice(0, 10)}… long` : text), text] as const,
)
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u
/** The same report with harmless names: everything in it except names is ours. */
const HARMLESS = commentMarkdown(hostileReport('harmless'))
const shape = (markdown: string) => tablesOf(markdown).map((rows) => rows.map((row) => cellsOf(row)?.length))
const OURS = /^<(?:\/?details|\/?summary|\/?code|!-- weighbridge:report --)>$/
/** HTML that is not ours. */
const foreignTags = (tree: Node) =>
  nodesOf(tree)
    .flatMap((node) => (node.type === 'html' ? (node.value.match(/<[^>]*>?/g) ?? []) : []))
    .filter((tag) => !OURS.test(tag))

describe.each(CASES)('%s, wherever others may write', (_, text) => {
  const markdown = commentMarkdown(hostileReport(text))
  const tree = gfmTree(markdown)

  test('tables keep their rows and columns', () => {
    expect(shape(markdown)).toEqual(shape(HARMLESS))
  })

  test('there is no HTML but ours, and only the first line is a comment', () => {
    expect(foreignTags(tree)).toEqual([])
    expect(markdown.match(/<details>/g)).toEqual(HARMLESS.match(/<details>/g))
    expect(markdown.indexOf('<!--', 1)).toBe(-1)
    expect(isReport(markdown)).toBe(true)
  })

  test('nobody is mentioned, nothing is linked, no image is loaded', () => {
    expect(liveIn(tree)).toEqual([])
  })

  test('every character shows, and lines are those of a harmless report', () => {
    const lines = markdown.split('\n')
    expect(lines.filter((line) => HIDDEN.test(line))).toEqual([])
    expect(lines).toHaveLength(HARMLESS.split('\n').length)
    expect(lines.filter((line) => line.startsWith('#'))).toHaveLength(1)
  })

  test('no output of ours makes the runner do anything', () => {
    const hostile = hostileReport(text)
    const { record } = hostile
    const sides = {
      base: { name: text, record },
      head: { name: text, record },
      comparison: compareSides(record, record),
    }
    const texts = [
      reportPage(hostile),
      reportPage(withoutBase(hostile, text)),
      inspectionPage(record),
      comparisonPage(sides),
      comparisonPage({ ...sides, comparison: { kind: 'none', reason: text } }),
    ].map((page) => pageText(page))
    const jsons = [comparisonJson(sides), recordJson(record), reportJson(hostile)]
    const printed = [...texts, ...jsons].map(printable)
    const said = [...printed, ...annotations(hostile, 'workflow').flatMap(({ title, message }) => [title, message])]
    expect(said.flatMap((each) => parseRunnerLog(each).commands)).toEqual([])
    expect(said.flatMap((each) => each.split('\n')).filter((line) => HIDDEN.test(line))).toEqual([])
    expect(printed.slice(texts.length)).toEqual(jsons)
  })

  test('the reason for no comparison is as harmless', () => {
    const none = commentMarkdown(withoutBase(hostileReport(text), text))
    expect(tablesOf(none)).toHaveLength(tablesOf(commentMarkdown(withoutBase(hostileReport('x'), 'x'))).length)
    expect(none.indexOf('<!--', 1)).toBe(-1)
    const said = gfmTree(none.slice(0, none.indexOf('<details>')))
    expect([...liveIn(said), ...foreignTags(said)]).toEqual([])
  })
})

function withoutBase(hostile: Report, reason: string): Report {
  const none = { kind: 'none', commit: undefined, reason } as const
  const since = { kind: 'none', commit: undefined, reason: `${reason} since` } as const
  const { record } = hostile
  const release = { version: reason, commit: null, baselines: baselinesOf(record, since), comparison: since }
  return { ...hostile, baselines: baselinesOf(record, none), comparison: none, release }
}

test('JSON says exactly what was there', () => {
  for (const text of HOSTILE) {
    const parsed = JSON.parse(reportJson(hostileReport(text)))
    expect(parsed.images[0].name).toBe(text)
    expect(parsed.images[0].layers[0].instruction).toBe(text)
  }
})

test('a marker that others wrote is not ours', () => {
  expect(isReport(`Hello\n${MARKER}`)).toBe(false)
  expect(isReport(` ${MARKER}`)).toBe(false)
  expect(isReport(`${MARKER}\r\nreport`)).toBe(true)
  expect(isReport(summaryMarkdown(report({ baseline: baseline() })))).toBe(false)
})
