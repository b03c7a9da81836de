import { expect, test } from '@jest/globals'
import { verdictCode } from '../../../src/app/exit-code.ts'
import { annotations } from '../../../src/report/annotations.ts'
import { plainForm } from '../../../src/report/form.ts'
import { headline } from '../../../src/report/headline.ts'
import { commentMarkdown } from '../../../src/report/markdown.ts'
import { worthAComment } from '../../../src/report/news.ts'
import { notWeighedSentences, reportForAll, whyNotAll } from '../../../src/report/not-weighed.ts'
import type { NotWeighed, Report } from '../../../src/report/report.ts'
import { reportJson } from '../../../src/report/report-json.ts'
import { reportText } from '../../../src/report/report-page.ts'
import { summaryMarkdown } from '../../../src/report/summary.ts'
import { gfmTree, liveIn } from '../../support/gfm-tree.ts'
import { HOSTILE } from '../../support/hostile.ts'
import { failed, missing, on, unlisted } from '../../support/not-weighed.ts'
import { budget, record, report } from '../../support/records.ts'

const [AMD64, ARM64] = ['linux/amd64', 'linux/arm64'] as const

const nothing = (fields: Partial<Report>): Report =>
  report({ record: record({ images: [] }), verdict: { status: 'pass', images: [] }, baselines: [], ...fields })

test.each<[Partial<Report>, string, string]>([
  [{ notWeighed: [missing('web')] }, 'web was not weighed', '❌ '],
  [{ notWeighed: [missing('web')], carried: ['api'] }, 'web was not weighed', '❌ '],
  [{ carried: ['api', 'job'] }, '2 images as at the base', '✅ '],
  [{}, 'nothing was weighed', ''],
])('if nothing was weighed, it is the headline: %j', (fields, said, mark) => {
  expect(headline(nothing(fields), plainForm)).toBe(`Image size: ${said}`)
  expect(commentMarkdown(nothing(fields))).toContain(`\n### ${mark}Image size: ${said}\n`)
})

test.each<[readonly NotWeighed[], readonly string[]]>([
  [
    [failed('web'), failed('api')],
    [
      'Not weighed: web, api. Their runs ended with the error build.failed (see the logs of those jobs): secret build output.',
    ],
  ],
  [[failed('web', null)], ['Not weighed: web. Its run ended with an internal error: see the log of that job.']],
  [
    [failed(null)],
    [
      'Not weighed: what a leg was to weigh that failed before it knew. Its run ended with the error build.failed (see the log of that job): secret build output.',
    ],
  ],
  [
    [failed('api'), failed('api')],
    ['Not weighed: api. Its runs ended with the error build.failed (see the logs of those jobs): secret build output.'],
  ],
  [
    [on(failed('api'), AMD64, ARM64)],
    [
      'Not weighed: api (linux/amd64, linux/arm64). Its run ended with the error build.failed (see the log of that job): secret build output.',
    ],
  ],
  [
    [failed('web'), failed(null)],
    [
      'Not weighed: web and what a leg was to weigh that failed before it knew. Their runs ended with the error build.failed (see the logs of those jobs): secret build output.',
    ],
  ],
  [
    [failed(null, null), failed(null, null)],
    [
      'Not weighed: what 2 legs were to weigh that failed before they knew. Their runs ended with an internal error: see the logs of those jobs.',
    ],
  ],
  [
    [on(missing('web'), AMD64, ARM64)],
    [
      'Not weighed: web (linux/amd64, linux/arm64). No leg has them: their jobs may have failed before they could leave one.',
    ],
  ],
  [
    [on(missing('web'), ARM64)],
    ['Not weighed: web (linux/arm64). No leg has it: its job may have failed before it could leave one.'],
  ],
  [[missing('web')], ['Not weighed: web. No leg has it: its job may have failed before it could leave one.']],
  [
    [missing('web'), missing('api')],
    ['Not weighed: web, api. No leg has them: their jobs may have failed before they could leave one.'],
  ],
  [[missing('web', 'It is of another run')], ['Not weighed: web. It is of another run.']],
  [[missing(null, 'It is not JSON')], ['Not weighed: what is in a file. It is not JSON.']],
  [[missing('wep', 'No leg has it. Did you mean "web"?')], ['Not weighed: wep. No leg has it. Did you mean "web"?']],
  [
    [unlisted('api', 'web')],
    [
      'It is not known whether an image is missing, since the images of the legs are of a bake file. Name all that this ' +
        'change builds with the input images. The legs know of api, web.',
    ],
  ],
])('one sentence for each reason: %j', (notWeighed, sentences) => {
  expect(notWeighedSentences(report({ notWeighed }), plainForm)).toEqual(sentences)
})

test.each<[string, NotWeighed, string]>([
  [
    'the error, to its first line',
    { kind: 'failed', name: 'web', platforms: [], code: 'engine.missing', message: 'No "docker" command.\nAt all.' },
    'Not weighed: web. Its run ended with the error engine.missing (see the log of that job): No "docker" command.',
  ],
  [
    'no error without text',
    { ...failed('web', 'x.y'), message: '' } as NotWeighed,
    'Not weighed: web. Its run ended with the error x.y: see the log of that job.',
  ],
])('it says %s', (_, each, said) => {
  expect(notWeighedSentences({ notWeighed: [each] }, plainForm)).toEqual([said])
})

test('what an error says is for readers of the log, unless it is in our own words', () => {
  const prepared = { ...failed('api'), code: 'prepare.failed', message: 'The command ended.' } as NotWeighed
  const whole = report({ notWeighed: [failed('web'), prepared] })
  const said =
    'Not weighed: web. Its run ended with the error build.failed (see the log of that job): secret build output.'
  const own =
    'Not weighed: api. Its run ended with the error prepare.failed (see the log of that job): The command ended.'
  expect(annotations(whole, 'workflow')[0]).toMatchObject({ message: `${said}\n${own}` })
  for (const shown of [reportText(whole), summaryMarkdown(whole).replaceAll('`', ''), reportJson(whole)])
    expect(shown).toContain('secret build output')
  const comment = commentMarkdown(whole).replaceAll('`', '')
  expect(comment).toContain('Not weighed: web. Its run ended with the error build.failed: see the log of that job.')
  expect(comment).toContain(own)
  for (const shown of [comment, reportJson(reportForAll(whole))]) expect(shown).not.toContain('secret')
})

test('a report that all may read as it is stays as it is', () => {
  const own = report({ notWeighed: [missing('web'), failed('api', 'prepare.failed')] })
  expect(reportForAll(own)).toBe(own)
})

test.each<[readonly NotWeighed[], string | undefined]>([
  [[], undefined],
  [[unlisted()], 'whether an image is missing is not known'],
  [[unlisted(), missing('web')], 'not all of it was weighed'],
])('why no tag may be made: %j', (notWeighed, why) => {
  expect(whyNotAll({ notWeighed })).toBe(why)
})

test('there is a limit to both names and sentences', () => {
  const many = Array.from({ length: 12 }, (_, index) => missing(`image-${index}`))
  const [first, ...more] = notWeighedSentences(report({ notWeighed: many }), plainForm)
  expect(more).toEqual([])
  expect(first).toMatch(/image-9 and 2 more images\. No leg/)
  const each = many.map(({ name }) => missing(name, `${name} is not counted`))
  expect(notWeighedSentences(report({ notWeighed: each }), plainForm).slice(4)).toEqual([
    'Not weighed: image-4. image-4 is not counted.',
    'Not weighed: 7 more images.',
  ])
  const unknown = [...each, failed(null), missing(null, 'x'), missing(null, 'y'), missing('image-0', 'told above')]
  expect(notWeighedSentences(report({ notWeighed: unknown }), plainForm).at(-1)).toBe(
    'Not weighed: 7 more images, what 1 more leg was to weigh and what is in 2 more files.',
  )
  expect(notWeighedSentences(report({ notWeighed: [...unknown, unlisted()] }), plainForm).at(-1)).toMatch(/^It is not/)
  const again = [...each.slice(0, 5), missing('image-0', 'told above')]
  expect(notWeighedSentences(report({ notWeighed: again }), plainForm)).toHaveLength(5)
})

test('a comment says it before anything else, and quotes no build output', () => {
  const body = commentMarkdown(report({ notWeighed: [failed('web')] }))
  expect(body).toMatch(/^<!-- .* -->\n### ❌ .*\n\nNot weighed: web\. /)
  expect(body).not.toContain('secret')
})

test('it fails the job with exit code 4, also beside a broken budget, and is worth a comment', () => {
  const said = report({ notWeighed: [missing('web')], outcomes: [budget('fail')] })
  expect([verdictCode(said), worthAComment(report({ notWeighed: [missing('web')] }))]).toEqual([4, true])
  expect(annotations(said, 'workflow')[0]).toMatchObject({ level: 'error', title: 'Not weighed' })
})

const said = (name: string) =>
  report({
    carried: [name],
    notWeighed: [
      { kind: 'failed', name, platforms: [], code: name, message: name },
      { kind: 'missing', name, platforms: [name], reason: name },
      { kind: 'unlisted', name: null, known: [name] },
    ],
  })

test.each(HOSTILE)("names, codes and reasons are somebody else's text: %j", (text) => {
  const body = commentMarkdown(said(text))
  expect(liveIn(gfmTree(body))).toEqual([])
  expect(body.split('\n')).toHaveLength(commentMarkdown(said('harmless')).split('\n').length)
  const started = reportText(said(text))
    .split('\n')
    .filter((line) => /^(?:Not weighed|It is not known| *1 image is as)/.test(line))
  expect(started).toHaveLength(4)
})
