import { expect, test } from '@jest/globals'
import type { ForbidOutcome } from '../../../src/budget/verdict.ts'
import type { Forbidden } from '../../../src/limits/rule.ts'
import { markdownForm, plainForm } from '../../../src/report/form.ts'
import { forbidSentence } from '../../../src/report/forbid-sentence.ts'
import { imageReports } from '../../../src/report/image-report.ts'
import { ruleSentence } from '../../../src/report/rule-sentence.ts'
import { imageRecord, report } from '../../support/records.ts'
import { forbidRule } from '../../support/rules.ts'

const ORIGIN = { origin: { kind: 'file', path: 'weighbridge.yml', line: 12 } } as const
const [IMAGE] = imageReports(report())
const [ON_AMD64] = imageReports(report({ images: [imageRecord(), imageRecord({ platform: 'linux/arm64' })] }))

const found = (what: Forbidden, names: readonly string[], count = names.length): ForbidOutcome => ({
  rule: forbidRule(what, ORIGIN),
  status: count === 0 ? 'pass' : 'fail',
  found: names,
  count,
})

test('a rule of another commit is said to be of that', () => {
  const origin = { ...ORIGIN.origin, commit: '9f8e7d6'.padEnd(40, '0') }
  const outcome = { ...found('shell', []), rule: forbidRule('shell', { origin }) }
  expect(forbidSentence(IMAGE!, outcome, markdownForm)).toContain('(`weighbridge.yml:12` at `9f8e7d6`)')
  expect(forbidSentence(IMAGE!, outcome, plainForm)).toContain('(weighbridge.yml:12 at 9f8e7d6)')
})

test.each<[Forbidden, readonly string[], number, string]>([
  ['shell', [], 0, ', and the image has none.'],
  ['new-setuid', [], 0, ', and this change adds none.'],
  [
    'shell',
    ['/bin/sh'],
    1,
    ', but the image has /bin/sh: start the last stage from an image without one, such as scratch.',
  ],
  [
    'path:/root/**',
    ['/root/a', '/root/b', '/root/c', '/root/d'],
    9,
    ', but the image has /root/a, /root/b, /root/c and 6 more files: leave it out of the COPY or RUN that adds it, or name it in .dockerignore.',
  ],
  [
    'module:example.com/x/...',
    ['example.com/x'],
    1,
    ', but the image has example.com/x: remove what imports it, which "go mod why -m" names.',
  ],
  [
    'new-module',
    ['example.com/y'],
    2,
    ', but this change adds example.com/y and 1 more module: remove what imports it, which "go mod why -m" names.',
  ],
  [
    'new-setuid',
    ['/bin/su'],
    1,
    ', but this change adds /bin/su: clear the bit with "chmod ug-s" in the step that adds the file.',
  ],
  [
    'go-toolchain',
    [],
    3,
    ', but the image has 3 toolchains: build in a stage of its own and copy the program from there.',
  ],
  ['test-code', ['/app'], 1, ', but the image has /app: import "testing" in files named _test.go alone.'],
])('%s, found %j', (what, names, count, sentence) => {
  const said = forbidSentence(IMAGE!, found(what, names, count), plainForm)
  expect(said).toBe(`${what} is forbidden (weighbridge.yml:12)${sentence}`)
})

test('names are code in Markdown, and one of several platforms is named', () => {
  expect(forbidSentence(ON_AMD64!, found('path:/x', ['/x']), markdownForm)).toMatch(
    /^`path:\/x` is forbidden \(`weighbridge\.yml:12`\), but the image has `\/x` on linux\/amd64: /,
  )
})

test('what could not be looked for says why', () => {
  const skipped = { rule: forbidRule('shell', ORIGIN), status: 'skip', reason: 'the layers were not read.' } as const
  expect(ruleSentence(IMAGE!, skipped, plainForm)).toBe(
    'shell is forbidden (weighbridge.yml:12), which was not checked: the layers were not read.',
  )
})
