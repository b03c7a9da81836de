// The engines that tests run on.
import { execFileSync, spawn } from 'node:child_process'
import { join } from 'node:path'
import { endOf } from './interruption.js'
import { ROOT } from './jest.js'
import { dockerThings } from './leftovers.js'

const ENGINE = join(ROOT, 'scripts/engine')

/**
 * Starts what is not up yet. Gives what tests are told of the engines, and what to ask at the end: Docker's things that were
 * not there before. Its own environment: engines live on after the run.
 * @param {readonly string[]} words of `scripts/engine`
 */
export async function takeEngines(words) {
  const code = await endOf(spawn(ENGINE, words, { stdio: ['ignore', 'inherit', 'inherit'] }))
  if (code !== 0) throw new Error(`scripts/engine ${words.join(' ')} ended with ${code}`)
  const status = execFileSync(ENGINE, ['status', '--json'], { encoding: 'utf8' })
  const hosts = [...new Set([...status.matchAll(/"host":"([^"]+)"/g)].map(([, host]) => host ?? ''))]
  const before = dockerThings(hosts)
  const left = () => {
    try {
      return [...dockerThings(hosts)].filter((each) => !before.has(each))
    } catch (error) {
      return [`nobody knows what: ${error instanceof Error ? error.message : String(error)}`]
    }
  }
  return { status, left }
}
