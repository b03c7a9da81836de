import { expect, test } from '@jest/globals'
import { commentMarkdown } from '../../../src/report/markdown.ts'
import { reportText } from '../../../src/report/report-page.ts'
import { markdownSections } from '../../../src/report/markdown-sections.ts'
import { edited } from '../../support/edited-budgets.ts'
import { advice } from '../../support/made-causes.ts'
import { mountedBuild } from '../../support/mounts.ts'
import { baseline, budget, growth, grownImage, imageRecord, layer, report, verdicts } from '../../support/records.ts'
import { maxRule } from '../../support/rules.ts'

const ADVICE = [advice('strip', { saving: 3_100_000 })]
const IMAGES = [
  grownImage({ name: 'grown', build: null }),
  imageRecord({ name: 'idle', build: null, advice: ADVICE }),
  imageRecord({ name: 'shrunk', build: null, layers: [layer('COPY a /', 10)], attestations: 12_000 }),
  grownImage({ name: 'over', build: mountedBuild(), advice: ADVICE }),
]

/** A report on several images, with everything that it can say. */
const WHOLE = report({
  images: IMAGES,
  baseline: baseline(IMAGES.map(({ name }) => imageRecord({ name }))),
  verdict: verdicts(
    IMAGES.map(({ name, platform }) => {
      return { name, platform, outcomes: [name === 'over' ? budget('fail') : growth('pass')] }
    }),
  ),
  budgets: edited([maxRule('20MB')], [maxRule('25MB')]),
  carried: ['same'],
  notes: ['The engine keeps no compressed layers'],
  steps: [{ name: 'build', seconds: 6.1, beside: 0 }],
})

test('each section in Markdown, in the order it is read, and how long it stays where there is no room for all', () => {
  expect(markdownSections(WHOLE).map(({ title, importance }) => [title, importance])).toEqual([
    ['what this change edits of its budget', 'always'],
    ['the verdict', 'always'],
    ['Why over grew', 80],
    ['Why grown grew', 60],
    ['Why shrunk shrank', 40],
    ['How to make over smaller', 55],
    ['Download, rootfs and wasted', 30],
    ['1 image unchanged', 20],
    ['Images as at the base', 15],
    ['Build of over: 6.1 s, 0 of 3 steps cached', 10],
    ['Cache mounts and build time of over', 5],
    ['How this was measured', 50],
  ])
  const folded = [...commentMarkdown(WHOLE).matchAll(/<summary>(.*)<\/summary>/g)].map(([, title]) => title)
  expect(folded).toEqual(
    markdownSections(WHOLE).flatMap(({ title, importance }) => (importance === 'always' ? [] : title)),
  )
})

test('the same on a terminal, which has the notes alone of how it was measured, and the time of each step', () => {
  const parts = reportText(WHOLE).split(/\n\n(?! )/)
  expect(parts.map((part) => part.split('\n', 1)[0]!.replace(/ {2,}/g, '  '))).toEqual([
    'This change edits its own budget, and the new one holds.',
    '❌ Image size: over +4.2 MB (+22.8 %), over its budget of 20MB; 1 of 4 images breaks its budget',
    'FAIL over: unpacked is 22.6 MB, over its budget of 20MB by 2.6 MB; a change of +4.2 MB (+22.8 %) since the base.',
    'Why over grew',
    'Why grown grew',
    'Why shrunk shrank',
    'How to make over smaller',
    'Images as at the base',
    'Time',
    'Cache mounts and build time of over',
    'Note: The engine keeps no compressed layers.',
  ])
})
