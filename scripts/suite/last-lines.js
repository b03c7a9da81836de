// The last lines of a run, which people and CI read. Pure.

/** @typedef {import('./results.js').FileResult} FileResult */
/** @typedef {import('./tries.js').LeftBy} LeftBy */

/**
 * @typedef {object} Outcome
 * @property {readonly FileResult[]} files as they count
 * @property {readonly FileResult[]} flaky the first results of files that passed the second time
 * @property {readonly string[]} broken what kept a part of the run from giving results; each counts as failed
 * @property {readonly LeftBy[]} left left behind; each counts as failed
 * @property {readonly LeftBy[]} excused left behind by failed first tries, whose clean-up may not have run
 * @property {number} seconds of the whole run
 */

/** @param {Outcome} outcome */
export const failedOf = ({ files, broken, left }) => sum(files, 'failed') + broken.length + left.length

/**
 * The slowest files that need an engine, what went wrong, the count line, the time.
 * @param {Outcome} outcome
 * @returns {string}
 */
export function lastLines(outcome) {
  const { files, flaky, broken, left, excused, seconds } = outcome
  const counts = [
    `${sum(files, 'passed')} passed`,
    `${failedOf(outcome)} failed`,
    `${sum(files, 'skipped')} skipped`,
    ...(flaky.length === 0 ? [] : [`${flaky.length} flaky ${flaky.length === 1 ? 'file' : 'files'}`]),
  ]
  return [
    ...slowest(files),
    ...files.filter((each) => each.failed > 0).map(({ file, firstFailure }) => `FAILED ${file}: ${firstFailure}`),
    ...broken.map((each) => `FAILED ${each}`),
    ...left.map((each) => `LEFT BEHIND ${toldOf(each)}`),
    ...excused.map((each) => `left behind where the file failed: ${toldOf(each)}`),
    ...flaky.map(({ file, firstFailure }) => `FLAKY ${file}: ${firstFailure}`),
    counts.join(', '),
    `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`,
  ]
    .map((line) => `${line}\n`)
    .join('')
}

const toldOf = (/** @type {LeftBy} */ { what, file }) => (file === undefined ? what : `${what}, by ${file}`)

/** @param {readonly FileResult[]} files */
function slowest(files) {
  const timed = files.filter(({ file }) => /__tests__\/(?:e2e|matrix)\//.test(file))
  const ten = timed.toSorted((a, b) => b.seconds - a.seconds).slice(0, 10)
  const lines = ten.map(({ file, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${file}`)
  return lines.length === 0 ? [] : ['The slowest files on engines:', ...lines]
}

/**
 * @param {readonly FileResult[]} files
 * @param {'passed' | 'failed' | 'skipped'} name
 */
const sum = (files, name) => files.reduce((total, each) => total + each[name], 0)
