// What a run of tests has for itself: a temporary folder and a mark.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dockerThingsLeft, MARK, processesLeft, unnamedImages } from './leftovers.js'

/**
 * @typedef {object} Workplace
 * @property {NodeJS.ProcessEnv} env for what is started: temporary files go to a folder that nobody else uses
 * @property {string} folder for the results
 * @property {(engines: Engines) => Promise<readonly string[]>} close removes the folders; gives what tests left behind
 *   there, on the machine and on the engines
 */
/**
 * @typedef {object} Engines
 * @property {readonly string[]} hosts
 * @property {readonly string[]} unnamed what they had of images without a name before (leftovers.js)
 */

/** @returns {Workplace} */
export function openWorkplace() {
  const nonce = randomBytes(4).toString('hex')
  const folder = mkdtempSync(join(tmpdir(), 'weighbridge-results-'))
  const temporary = mkdtempSync(join(tmpdir(), 'weighbridge-tests-'))
  return {
    // Newer Nodes keep compiled scripts in the temporary folder.
    env: { ...process.env, TMPDIR: temporary, NODE_COMPILE_CACHE: join(folder, 'compiled'), [MARK]: nonce },
    folder,
    async close(engines) {
      const processes = await processesLeft(nonce, temporary)
      const files = readdirSync(temporary).map((name) => `in the temporary folder: ${name}`)
      for (const each of [folder, temporary]) rmSync(each, { recursive: true, force: true })
      return [...processes, ...files, ...engineThings(engines, nonce)]
    },
  }
}

/**
 * @param {Engines} engines
 * @param {string} nonce
 */
function engineThings({ hosts, unnamed }, nonce) {
  try {
    const more = unnamedImages(hosts).filter((each) => !unnamed.includes(each))
    return [...dockerThingsLeft(hosts, nonce), ...more]
  } catch (error) {
    return [`nobody knows what, on the engines: ${error instanceof Error ? error.message : String(error)}`]
  }
}
