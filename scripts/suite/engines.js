// The engines that tests run on.
import { execFileSync, spawn } from 'node:child_process'
import { join } from 'node:path'
import { endOf } from './interruption.js'
import { ROOT } from './jest.js'

const ENGINE = join(ROOT, 'scripts/engine')

/**
 * Starts what is not up yet. Returns the status that the tests get, and the engines' addresses. The engines do not get the
 * run's environment, because they live on after it.
 * @param {readonly string[]} words of `scripts/engine`
 */
export async function takeEngines(words) {
  const code = await endOf(spawn(ENGINE, words, { stdio: ['ignore', 'inherit', 'inherit'] }))
  if (code !== 0) throw new Error(`scripts/engine ${words.join(' ')} ended with ${code}`)
  const status = execFileSync(ENGINE, ['status', '--json'], { encoding: 'utf8' })
  return { status, hosts: [...new Set([...status.matchAll(/"host":"([^"]+)"/g)].map(([, host]) => host ?? ''))] }
}
