import { expect, test } from '@jest/globals'
import { commentMarkdown } from '../../../src/report/markdown.ts'
import { cellsOf, tablesOf } from '../../support/gfm.ts'
import { cause, causeOf, setting, withCause } from '../../support/made-causes.ts'
import { baseline, budget, grownImage, imageRecord, layer, report, verdicts } from '../../support/records.ts'
import { SEVERAL } from '../../support/reports.ts'

/** The rows, as cells, of the table whose heading contains `title`. */
function rows(markdown: string, title: string): readonly (readonly string[] | undefined)[] {
  const table = tablesOf(markdown).find(([heading]) => heading?.includes(title)) ?? []
  return table.slice(2).map(cellsOf)
}

test('a large tree of causes: the heaviest are shown, the others are one line with their sum', () => {
  const layers = Array.from({ length: 30 }, (_, index) =>
    cause('layer', `RUN ${index}`, [null, index === 3 ? 9_000 : 1_000 + index]),
  )
  const made = report()
  const markdown = commentMarkdown({ ...made, comparison: withCause(made.comparison, causeOf(layers)) })
  const shown = rows(markdown, 'Layer')
  expect(shown).toHaveLength(26) // including the unchanged layers
  expect(shown[0]).toEqual(['added', '`RUN 3`', '', '9 kB', '+9 kB']) // the stack's order is kept
  expect(shown.slice(-2)).toEqual([
    ['', '6 more layers', '', '', '+6 kB'], // RUN 0, 1, 2, 4, 5 and 6
    ['same', '4 layers', '18.4 MB', '18.4 MB', '–'],
  ])
})

test('settings that changed are told, though no byte did', () => {
  const made = report()
  const nothing = causeOf([])
  const comparison = withCause(made.comparison, nothing, [setting('trimpath', '', 'true')])
  expect(commentMarkdown({ ...made, comparison })).toMatch(
    /What changed in product-catalog<\/summary>\n\nOwn layers unchanged, .*\n\n- `\/app` is built with `-trimpath` now\n\n<\/details>/,
  )
  expect(commentMarkdown({ ...made, comparison: withCause(made.comparison, nothing) })).not.toMatch(/What changed|Why/)
})

test('a build of many steps shows the slowest, and one of none says so', () => {
  const vertices = Array.from({ length: 13 }, (_, index) => ({ name: `RUN ${index}`, seconds: index, cached: false }))
  const slow = commentMarkdown(report({ images: [imageRecord({ build: { seconds: 99, vertices } })] }))
  expect(rows(slow, 'Step')[0]).toEqual(['`RUN 12`', '12.0 s'])
  expect(rows(slow, 'Step').at(-1)).toEqual(['3 more steps', '3.0 s'])
  const cached = [{ name: 'RUN x', seconds: 0, cached: true }]
  expect(commentMarkdown(report({ images: [imageRecord({ build: { seconds: 1, vertices: cached } })] }))).toMatch(
    /Build of product-catalog: 1\.0 s, 1 of 1 step cached<\/summary>\n\nEvery step was cached\.\n/,
  )
})

test('the same weight in layers of another digest needs no explanation', () => {
  const swapped = imageRecord({ layers: [layer('COPY a /', 10, { diffId: 'sha256:b' })] })
  const base = baseline([imageRecord({ layers: [layer('COPY a /', 10, { diffId: 'sha256:a' })] })])
  expect(commentMarkdown(report({ images: [swapped], baseline: base }))).not.toMatch(/What changed|Why/)
})

test('a green mark needs every rule to be decided and kept', () => {
  const images = [imageRecord({ name: 'ruled' }), imageRecord({ name: 'free' })]
  const of = (status: 'pass' | 'fail') =>
    report({ images, verdict: verdicts([{ name: 'ruled', platform: 'linux/amd64', outcomes: [budget(status)] }]) })
  expect(commentMarkdown(of('pass'))).toMatch(/^### ✅ /m)
  expect(commentMarkdown(of('fail'))).toMatch(/^### ❌ /m)
  expect(commentMarkdown(SEVERAL)).toMatch(/^### ❔ /m)
  expect(commentMarkdown(report({ outcomes: [] }))).toMatch(/^### Image size/m)
})

test('of several images, one that changed alone is shown by its unpacked bytes, like any other', () => {
  const images = [grownImage({ name: 'grown' }), imageRecord({ name: 'idle' })]
  const base = baseline(['grown', 'idle'].map((name) => imageRecord({ name })))
  const first = rows(commentMarkdown(report({ images, baseline: base, outcomes: [] })), 'Metric')
  expect(first.map((cells) => cells?.slice(1, 3))).toEqual([['grown · linux/amd64', 'unpacked']])
})
