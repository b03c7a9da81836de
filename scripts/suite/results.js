// What jest reports of test files, and the result with a second try. Pure.
import { stripVTControlCharacters } from 'node:util'

/** The parts of jest's `--json` that are read here. */
/** @typedef {{ readonly status: string, readonly fullName: string, readonly failureMessages: readonly string[] | null }} Assertion */
/**
 * @typedef {object} Report
 * @property {readonly { readonly name: string, readonly status: string, readonly message: string, readonly startTime: number,
 *   readonly endTime: number, readonly assertionResults: readonly Assertion[] }[]} testResults
 */

/** One test file. `firstFailure` is empty if it passed. */
/**
 * @typedef {object} FileResult
 * @property {string} file from the root
 * @property {number} seconds
 * @property {number} passed
 * @property {number} failed a file that could not be run counts as one
 * @property {number} skipped
 * @property {string} firstFailure one line
 */

/**
 * The files of a report, paths from `root`.
 * @param {Report} report
 * @param {string} root
 * @returns {readonly FileResult[]}
 */
export function filesOf(report, root) {
  return report.testResults.map(({ name, status, message, startTime, endTime, assertionResults }) => {
    const count = (/** @type {string} */ wanted) => assertionResults.filter((each) => each.status === wanted).length
    const [passed, failed] = [count('passed'), count('failed')]
    const first = assertionResults.find((each) => each.status === 'failed')
    const words = first ? `${first.fullName}: ${first.failureMessages?.[0] ?? 'no message'}` : message
    return {
      file: name.startsWith(`${root}/`) ? name.slice(root.length + 1) : name,
      seconds: Math.max(0, endTime - startTime) / 1000,
      passed,
      failed: status === 'failed' ? Math.max(1, failed) : failed,
      skipped: assertionResults.length - passed - failed,
      firstFailure: status === 'failed' || failed > 0 ? oneLine(words) : '',
    }
  })
}

/** The message without colours and stack, as one line of at most a screen's width or two. */
function oneLine(/** @type {string} */ text) {
  const lines = stripVTControlCharacters(text)
    .split('\n')
    .map((line) => line.trim())
  const stack = lines.findIndex((line) => /^at .*:\d+:\d+\)?$/.test(line))
  return lines
    .slice(0, stack === -1 ? undefined : stack)
    .filter((line) => line !== '' && !line.startsWith('●'))
    .join(' ')
    .slice(0, 300)
}

/** If more files fail, the change is broken, nothing is flaky, and running them again only costs time. */
export const MOST_SECOND_TRIES = 10

/**
 * The files that get a second try.
 * @param {readonly FileResult[]} first
 * @returns {readonly FileResult[]}
 */
export function toTryAgain(first) {
  const failed = first.filter((each) => each.failed > 0)
  return failed.length > MOST_SECOND_TRIES ? [] : failed
}

/**
 * The results that count: the second of a file if it has one. `flaky`: the first results of those that passed then.
 * @param {readonly FileResult[]} first
 * @param {readonly FileResult[]} second
 * @returns {{ readonly files: readonly FileResult[], readonly flaky: readonly FileResult[] }}
 */
export function settled(first, second) {
  const again = new Map(second.map((each) => [each.file, each]))
  return {
    files: first.map((each) => again.get(each.file) ?? each),
    flaky: first.filter((each) => again.get(each.file)?.failed === 0),
  }
}
