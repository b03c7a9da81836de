import { describe, expect, test } from '@jest/globals'
import { filesOf, MOST_SECOND_TRIES, settled, toTryAgain, type FileResult } from '../../../scripts/suite/results.js'

interface Words {
  readonly message?: string
  readonly failures?: readonly string[]
}

/** Jest's report of a file that took 2.5 s, with a test for each status, named by status and number. */
const reported = (status: string, tests: readonly string[], { message = '', failures = [] }: Words = {}) => ({
  status,
  message,
  startTime: 1000,
  endTime: 3500,
  assertionResults: tests.map((each, number) => ({
    status: each,
    fullName: `${each} ${number}`,
    failureMessages: failures[number] === undefined ? null : [failures[number]],
  })),
})

const result = (file: string, failed: number): FileResult => ({
  file,
  seconds: 1,
  passed: 3,
  failed,
  skipped: 0,
  firstFailure: failed > 0 ? `${file} is wrong` : '',
})

describe('what jest reports of a file', () => {
  const broken = '\u001B[2mError: no\u001B[22m\n\n  Expected: 1\n    at Object.x (/r/a.ts:8:17)\n    at y'
  test.each([
    ['all green', reported('passed', ['passed', 'passed']), [2, 0, 0, '']],
    ['skipped and left to do', reported('passed', ['pending', 'todo']), [0, 0, 2, '']],
    [
      'the first failure, without colours and stack',
      reported('failed', ['passed', 'failed', 'failed'], { failures: ['', broken, 'later'] }),
      [1, 2, 0, 'failed 1: Error: no Expected: 1'],
    ],
    [
      'one that could not be run counts as failed',
      reported('failed', [], { message: '  ● Test suite failed to run\n\n    no module' }),
      [0, 1, 0, 'no module'],
    ],
    [
      'a failure outside of the tests',
      reported('failed', ['passed'], { message: 'afterAll broke' }),
      [1, 1, 0, 'afterAll broke'],
    ],
  ] as const)('%s', (_, of, [passed, failed, skipped, firstFailure]) => {
    const file = '__tests__/unit/x.test.ts'
    const report = { testResults: [{ ...of, name: `/root/${file}` }] }
    expect(filesOf(report, '/root')).toEqual([{ file, seconds: 2.5, passed, failed, skipped, firstFailure }])
  })
})

describe('a second try', () => {
  test('is for files that failed', () => {
    expect(toTryAgain([result('a', 0), result('b', 2)])).toEqual([result('b', 2)])
  })

  test('is not for a change that breaks them all', () => {
    const failed = Array.from({ length: MOST_SECOND_TRIES }, (_, number) => result(`${number}`, 1))
    expect(toTryAgain(failed)).toEqual(failed)
    expect(toTryAgain([...failed, result('more', 1)])).toEqual([])
  })

  test('counts in place of the first, and what is green then is flaky', () => {
    const [green, flaky, red] = [result('green', 0), result('flaky', 1), result('red', 2)]
    const second = [result('flaky', 0), result('red', 1)]
    expect(settled([green, flaky, red], second)).toEqual({ files: [green, ...second], flaky: [flaky] })
  })

  test('that gave no result leaves the first', () => {
    expect(settled([result('a', 1)], [])).toEqual({ files: [result('a', 1)], flaky: [] })
  })
})
