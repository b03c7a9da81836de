// Tries of test files: each has its own workplace, and is responsible for what it leaves behind.
import { markOf } from './leftovers.js'
import { openWorkplace } from './workplace.js'

/**
 * What was left behind, and the file that left it; undefined if unknown.
 * @typedef {{ readonly what: string, readonly file: string | undefined }} LeftBy
 */
/**
 * The results of tries, and what they left behind.
 * @typedef {object} Tried
 * @property {readonly import('./parts.js').Ran[]} ran
 * @property {readonly import('./results.js').FileResult[]} files
 * @property {readonly string[]} broken
 * @property {readonly LeftBy[]} left
 */

/** @type {Tried} */
export const NO_TRY = { ran: [], files: [], broken: [], left: [] }

/**
 * Does `work` in a workplace of its own.
 * @param {(place: import('./workplace.js').Workplace) => Promise<readonly import('./parts.js').Ran[]>} work
 * @returns {Promise<Tried>}
 */
export async function tries(work) {
  const place = openWorkplace()
  /** @type {readonly import('./parts.js').Ran[]} */
  let ran = []
  /** @type {readonly import('./leftovers.js').Left[]} */
  let left = []
  try {
    ran = await work(place)
  } finally {
    const all = (/** @type {'hosts' | 'unnamed'} */ of) => [...new Set(ran.flatMap((each) => each[of]))]
    left = await place.close({ hosts: all('hosts'), unnamed: all('unnamed') })
  }
  const files = ran.flatMap((each) => each.files)
  const by = new Map(files.map(({ file }) => [markOf(file), file]))
  const leftBy = left.map(({ what, mark }) => ({ what, file: by.get(mark) }))
  return { ran, files, broken: ran.flatMap(({ broken }) => broken), left: leftBy }
}
