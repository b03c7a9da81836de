import { describe, expect, test } from '@jest/globals'
import { fail, isError, type WeighbridgeError } from '../../../src/errors/errors.ts'
import { failureComment, failureSummary, type Unreported } from '../../../src/report/failure-report.ts'
import { isReport, MARKER } from '../../../src/report/marker.ts'
import { failedBuild } from '../../support/errors.ts'
import { gfmTree, liveIn, nodesOf, shownOf } from '../../support/gfm-tree.ts'
import { HOSTILE } from '../../support/hostile.ts'

const EXCERPT = '   3 |     WORKDIR /src\n   4 | >>> RUN make\n   5 |     FROM alpine'
const FIELDS = {
  instruction: '[builder 3/3] RUN make (Dockerfile:4)',
  error: 'process "/bin/sh -c make # exit code: 9" did not complete successfully: exit code: 3',
  output: 'main.go:3: undefined: x',
  step: '[builder 3/3] RUN make',
  source: 'Dockerfile',
  line: 4,
  excerpt: EXCERPT,
  file: 'shop/Dockerfile',
}
const { file, ...ELSEWHERE } = FIELDS
const FENCED = `\`\`\`text\n${EXCERPT}\n\`\`\``
const END = 'Nothing was weighed at `abcdef0`, and no budget was checked.'

const made = (error: WeighbridgeError | undefined, more: Partial<Unreported> = {}): Unreported => ({
  images: ['catalog'],
  isOfBake: false,
  head: 'abcdef0123456789',
  isCommitted: true,
  error: error && told(error),
  ...more,
})
const told = (error: WeighbridgeError): Unreported['error'] => ({
  code: error.code,
  message: error.message,
  build: isError(error, 'build.failed') ? error.fields : undefined,
})
const failing = (fields: object) => made(fail('build.failed', { ...FIELDS, ...fields }))

test('before the images of a bake file are known, they have no names', () => {
  const error = fail('bake.invalid', { detail: 'unclosed block' })
  expect(failureSummary(made(error, { images: [], isOfBake: true }))).toMatch(
    /^### ❌ Image size: the images of the bake file were not weighed\n/,
  )
})

describe('a step that failed', () => {
  test('in the comment: the step, its exit code and its lines, and nothing that it said', () => {
    expect(failureComment(failing({}))).toBe(
      `${MARKER}\n### ❌ Image size: the build of catalog failed\n\n` +
        `\`[builder 3/3] RUN make\` (\`shop/Dockerfile:4\`) ended with exit code 3.\n\n${FENCED}\n\n` +
        `${END} See the log of the job.`,
    )
  })

  test('in the summary: also its last lines', () => {
    expect(failureSummary(failing({}))).toBe(
      '### ❌ Image size: the build of catalog failed\n\n' +
        `\`[builder 3/3] RUN make\` (\`${file}:4\`) ended with exit code 3.\n\n${FENCED}\n\n` +
        `\`\`\`text\nmain.go:3: undefined: x\n\`\`\`\n\n${END}\n`,
    )
  })

  test('of a Dockerfile that is not in the checkout has its lines only where the log is read', () => {
    const error = fail('build.failed', ELSEWHERE)
    expect(failureComment(made(error))).not.toMatch(/WORKDIR|RUN make/)
    expect(failureSummary(made(error))).toContain(
      `\`[builder 3/3] RUN make\` (\`Dockerfile:4\`) ended with exit code 3.\n\n${FENCED}`,
    )
  })

  test('of a Dockerfile that is not what the commit has is named for all, and quoted where the log is read', () => {
    const written = { ...failing({}), isCommitted: false }
    expect(failureComment(written)).toBe(
      `${MARKER}\n### ❌ Image size: the build of catalog failed\n\n` +
        `\`shop/Dockerfile:4\` ended with exit code 3.\n\n${END} See the log of the job.`,
    )
    expect(failureSummary(written)).toBe(failureSummary(failing({})))
  })

  test('by no exit code has its error in the summary, and the lines of the Dockerfile once', () => {
    const summary = failureSummary(failing({ error: '"/nope": not found', output: `${EXCERPT}\nTry another.` }))
    expect(summary).toContain(`failed.\n\n${FENCED}\n\n\`\`\`text\n"/nope": not found\n\nTry another.\n\`\`\`\n`)
    expect(summary.match(/WORKDIR/g)).toHaveLength(1)
  })
})

test.each<[string, Unreported, string, string]>([
  [
    'a line that is no instruction',
    failing({ step: '', error: 'x' }),
    `the build of catalog failed\n\n\`shop/Dockerfile:4\` failed.\n\n${FENCED}`,
    `the build of catalog failed\n\n\`shop/Dockerfile:4\` failed.\n\n${FENCED}`,
  ],
  [
    'a build without a step that failed',
    made(failedBuild({ instruction: 'its start', error: 'unknown flag: --nope' })),
    `the build of catalog failed\n\n${END} See`,
    `the build of catalog failed\n\n\`\`\`text\nunknown flag: --nope\n\`\`\`\n\n${END}`,
  ],
  [
    'a command of "prepare"',
    made(fail('prepare.failed', { code: '3', output: 'the log of this run has the output' })),
    'catalog was not weighed\n\nThe command of the input "prepare" ended with code 3; the log of this run has the output.',
    'catalog was not weighed\n\nThe command of the input "prepare" ended with code 3; the log of this run has the output.',
  ],
  [
    'an engine, whose words are for the log',
    made(fail('engine.unreachable', { endpoint: 'unix:///x.sock', detail: 'refused' })),
    `catalog was not weighed\n\n${END} See the log`,
    'catalog was not weighed\n\nNo Docker engine answers at `unix:///x.sock`: refused.',
  ],
  [
    'an error of our own',
    made(undefined),
    `catalog was not weighed\n\n${END} See the log`,
    `catalog was not weighed\n\nIt stopped on an internal error: see the log.\n\n${END}`,
  ],
  [
    'several images, at no commit',
    made(undefined, { images: ['a', 'b'], head: null }),
    '2 images were not weighed\n\nNothing was weighed, and no budget was checked. See the log',
    'Nothing was weighed, and no budget was checked.',
  ],
])('%s', (_, unreported, comment, summary) => {
  expect(failureComment(unreported)).toContain(`Image size: ${comment}`)
  expect(failureSummary(unreported)).toContain(summary)
})

describe.each(HOSTILE.map((text) => [JSON.stringify(text.slice(0, 60)), text] as const))(
  '%s, wherever others may write',
  (_, text) => {
    const fields = { step: text, source: text, excerpt: text, error: text, output: text, file: text, instruction: text }
    const unreported = { ...failing(fields), images: [text] }
    test.each([
      ['comment', failureComment(unreported)],
      ['summary', failureSummary(unreported)],
    ])('does nothing in the %s', (form, markdown) => {
      const tree = gfmTree(markdown)
      expect(liveIn(tree)).toEqual([])
      expect(
        nodesOf(tree)
          .filter(({ type }) => type === 'heading')
          .map(shownOf),
      ).toHaveLength(1)
      expect(nodesOf(tree).flatMap((node) => (node.type === 'html' ? node.value : []))).toEqual(
        form === 'comment' ? [MARKER] : [],
      )
      expect(isReport(markdown)).toBe(form === 'comment')
      expect(markdown.split('\n').filter((line) => /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(line))).toEqual([])
    })
  },
)

test('a comment stays short, whatever is in the Dockerfile', () => {
  const excerpt = Array.from({ length: 500 }, () => '\u202e'.repeat(1000)).join('\n')
  const comment = failureComment(failing({ excerpt, step: excerpt.slice(0, 302) }))
  expect(comment.length).toBeLessThan(6000)
  expect(comment).toContain('…\n```')
})

test('colours and tabs of a program are not spelled out', () => {
  const { length } = failureSummary(failing({ output: '' }))
  const summary = failureSummary(failing({ output: '\u001b[31merror\u001b[0m:\tx' }))
  expect(summary).toContain('```text\nerror:    x\n```')
  expect(summary.length).toBeGreaterThan(length)
})
