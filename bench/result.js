import { median, pairedDifference, pairedRatio } from './statistics.js'
import { short } from './table.js'

/** @typedef {import('./measure.js').Run} Run */
/** @typedef {import('./table.js').Figure} Figure */
/** @typedef {import('./table.js').Result} Result */

const MB = 1_000_000
const seconds = (/** @type {readonly Run[]} */ runs) => runs.map((run) => run.seconds)
const peaks = (/** @type {readonly Run[]} */ runs) => runs.map((run) => run.peak)

/**
 * Bytes in MB, for people.
 * @param {number} bytes
 */
export const megabytes = (bytes) => `${short(bytes / MB)} MB`

/**
 * Our wall time over a peer's.
 * @param {Figure} figure
 * @param {readonly Run[]} ours
 * @param {readonly Run[]} peer
 * @returns {Result}
 */
export function timeResult(figure, ours, peer) {
  const ratio = pairedRatio(seconds(ours), seconds(peer))
  return {
    figure,
    value: ratio.median,
    range: ratio,
    ours: `${short(median(seconds(ours)))} s`,
    peer: `${short(median(seconds(peer)))} s`,
    peak: `${megabytes(median(peaks(ours)))}, ${megabytes(median(peaks(peer)))}`,
  }
}

/**
 * How many seconds longer ours takes than a peer.
 * @param {Figure} figure in s
 * @param {readonly Run[]} ours
 * @param {readonly Run[]} peer
 * @returns {Result}
 */
export function overheadResult(figure, ours, peer) {
  const difference = pairedDifference(seconds(ours), seconds(peer))
  return { ...timeResult(figure, ours, peer), value: difference.median, range: difference }
}

/**
 * Our own wall time.
 * @param {Figure} figure in s
 * @param {readonly Run[]} runs
 * @returns {Result}
 */
export function secondsResult(figure, runs) {
  const all = seconds(runs)
  const range = { min: Math.min(...all), max: Math.max(...all) }
  return { figure, value: median(all), range, ours: `${short(median(all))} s`, peak: megabytes(median(peaks(runs))) }
}

/**
 * Our peak memory over a peer's.
 * @param {Figure} figure
 * @param {readonly Run[]} ours
 * @param {readonly Run[]} peer
 * @returns {Result}
 */
export function memoryResult(figure, ours, peer) {
  const ratio = pairedRatio(peaks(ours), peaks(peer))
  const [mine, theirs] = [megabytes(median(peaks(ours))), megabytes(median(peaks(peer)))]
  return { figure, value: ratio.median, range: ratio, ours: mine, peer: theirs, peak: `${mine}, ${theirs}` }
}

/**
 * The highest peak of a few runs.
 * @param {Figure} figure in MB
 * @param {readonly Run[]} runs
 * @returns {Result}
 */
export function peakResult(figure, runs) {
  const peak = Math.max(...peaks(runs))
  return { figure, value: peak / MB, ours: `${short(median(seconds(runs)))} s`, peak: megabytes(peak) }
}
