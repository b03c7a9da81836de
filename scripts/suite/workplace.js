// What belongs to one test run: a temporary folder and a mark.
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkoutState } from './checkout.js'
import { dockerThingsLeft, MARK, processesLeft, unnamedImages } from './leftovers.js'

/** @typedef {import('./leftovers.js').Left} Left */
/**
 * @typedef {object} Workplace
 * @property {NodeJS.ProcessEnv} env for started programs: temporary files go to a folder that nobody else uses
 * @property {string} folder for the results
 * @property {(engines: Engines) => Promise<readonly Left[]>} close removes the folders; returns what tests left behind
 *   there, in the checkout, on the machine and on the engines
 */
/**
 * @typedef {object} Engines
 * @property {readonly string[]} hosts
 * @property {readonly string[]} unnamed images without a name that they had before (leftovers.js)
 */

/** @returns {Workplace} */
export function openWorkplace() {
  const nonce = randomBytes(4).toString('hex')
  const folder = mkdtempSync(join(tmpdir(), 'weighbridge-results-'))
  const temporary = join(tmpdir(), `weighbridge-tests-${nonce}`)
  mkdirSync(temporary, { mode: 0o700 })
  const before = checkoutState()
  return {
    // Newer versions of Node keep compiled scripts in the temporary folder.
    env: { ...process.env, TMPDIR: temporary, NODE_COMPILE_CACHE: join(folder, 'compiled'), [MARK]: nonce },
    folder,
    async close(engines) {
      const processes = await processesLeft(nonce)
      const files = readdirSync(temporary).flatMap((name) => inFolder(temporary, name))
      const changes = checkoutState().filter((each) => !before.includes(each))
      for (const each of [folder, temporary]) rmSync(each, { recursive: true, force: true })
      return [...processes, ...files, ...changes.map(ofNobody), ...engineThings(engines, nonce)]
    },
  }
}

/**
 * What is left in a temporary folder of this name: a test file's folder is named after its mark (environment.js).
 * @param {string} temporary
 * @param {string} name
 * @returns {readonly Left[]}
 */
function inFolder(temporary, name) {
  const ofFile = /^[\da-f]{6}$/.test(name)
  const names = ofFile ? readdirSync(join(temporary, name)) : [name]
  return names.map((each) => ({ what: `in the temporary folder: ${each}`, mark: ofFile ? name : '' }))
}

/** @returns {Left} */
const ofNobody = (/** @type {string} */ what) => ({ what, mark: '' })

/**
 * @param {Engines} engines
 * @param {string} nonce
 * @returns {readonly Left[]}
 */
function engineThings({ hosts, unnamed }, nonce) {
  try {
    const more = unnamedImages(hosts).filter((each) => !unnamed.includes(each))
    return [...dockerThingsLeft(hosts, nonce), ...more.map(ofNobody)]
  } catch (error) {
    return [ofNobody(`nobody knows what, on the engines: ${error instanceof Error ? error.message : String(error)}`)]
  }
}
