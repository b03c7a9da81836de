import { expect, test } from '@jest/globals'
import { failedOf, lastLines, type Outcome } from '../../../scripts/suite/last-lines.js'
import type { FileResult } from '../../../scripts/suite/results.js'

const file = (name: string, more: Partial<FileResult> = {}): FileResult => ({
  file: `__tests__/${name}.test.ts`,
  seconds: 1.26,
  passed: 2,
  failed: 0,
  skipped: 0,
  firstFailure: '',
  ...more,
})
const RED = { failed: 1, firstFailure: 'it broke' }
const LEFT = { what: 'image x', file: undefined }
const outcome = (more: Partial<Outcome>): Outcome => ({
  files: [],
  flaky: [],
  broken: [],
  left: [],
  excused: [],
  seconds: 61.9,
  ...more,
})

test('a green run', () => {
  const files = [file('unit/a', { skipped: 1 }), file('e2e/b'), file('matrix/c', { seconds: 100 })]
  expect(lastLines(outcome({ files }))).toBe(`The slowest files on engines:
  100.0 s  __tests__/matrix/c.test.ts
    1.3 s  __tests__/e2e/b.test.ts
6 passed, 0 failed, 1 skipped
1 min 1 s
`)
})

test('no more than the ten slowest', () => {
  const files = Array.from({ length: 12 }, (_, number) => file(`e2e/${number}`, { seconds: number }))
  const lines = lastLines(outcome({ files })).split('\n')
  expect(lines.slice(1, -3).map((line) => line.trim())).toEqual(
    [11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map((number) => `${number}.0 s  __tests__/e2e/${number}.test.ts`),
  )
})

test('flaky files are told and counted apart', () => {
  const flaky = [file('unit/a', RED)]
  expect(lastLines(outcome({ files: [file('unit/a')], flaky }))).toBe(
    'FLAKY __tests__/unit/a.test.ts: it broke\n2 passed, 0 failed, 0 skipped, 1 flaky file\n1 min 1 s\n',
  )
  expect(lastLines(outcome({ flaky: [...flaky, file('unit/b', RED)] }))).toContain(', 2 flaky files\n')
})

test('what failed, what could not be run, and what was left behind', () => {
  const found = outcome({
    files: [file('unit/a', RED)],
    broken: ['e2e: no engine'],
    left: [
      { what: 'image x', file: undefined },
      { what: 'image y', file: 'a.test.ts' },
    ],
    excused: [{ what: 'image z', file: 'b.test.ts' }],
  })
  expect(lastLines(found)).toBe(`FAILED __tests__/unit/a.test.ts: it broke
FAILED e2e: no engine
LEFT BEHIND image x
LEFT BEHIND image y, by a.test.ts
left behind where the file failed: image z, by b.test.ts
2 passed, 4 failed, 0 skipped
1 min 1 s
`)
})

test.each([
  ['nothing', {}, 0],
  ['a file', { files: [file('a', { ...RED, failed: 2 })] }, 2],
  ['a part without results', { broken: ['x'] }, 1],
  ['things left behind by a green run', { files: [file('a')], left: [LEFT, LEFT] }, 2],
  ['things left behind besides a file', { files: [file('a', RED)], left: [LEFT, LEFT] }, 3],
  ['things left behind where a file failed', { files: [file('a')], flaky: [file('a', RED)], excused: [LEFT] }, 0],
])('failed: %s', (_, more, failed) => {
  expect(failedOf(outcome(more))).toBe(failed)
})
