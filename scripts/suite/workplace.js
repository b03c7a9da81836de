// What a run of tests has for itself: a temporary folder and a mark.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MARK, processesLeft } from './leftovers.js'

/**
 * @typedef {object} Workplace
 * @property {NodeJS.ProcessEnv} env for what is started: temporary files go to a folder that nobody else uses
 * @property {string} folder for the results
 * @property {() => Promise<readonly string[]>} close removes the folders; gives what tests left behind
 */

/** @returns {Workplace} */
export function openWorkplace() {
  const nonce = randomBytes(8).toString('hex')
  const folder = mkdtempSync(join(tmpdir(), 'weighbridge-results-'))
  const temporary = mkdtempSync(join(tmpdir(), 'weighbridge-tests-'))
  return {
    env: { ...process.env, TMPDIR: temporary, [MARK]: nonce },
    folder,
    async close() {
      const processes = await processesLeft(nonce, temporary)
      const files = readdirSync(temporary).map((name) => `in the temporary folder: ${name}`)
      for (const each of [folder, temporary]) rmSync(each, { recursive: true, force: true })
      return [...processes, ...files]
    },
  }
}
