// The checkout that tests run in, which they must not change.
import { spawnSync } from 'node:child_process'
import { ROOT } from './jest.js'

/**
 * One line for each file that differs from its commit; none if the tests are not in a checkout.
 * @returns {readonly string[]}
 */
export function checkoutState() {
  const args = ['status', '--porcelain', '--untracked-files=all']
  const { status, stdout } = spawnSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64e6 })
  if (status !== 0) return []
  const lines = stdout.split('\n').filter((line) => line !== '')
  return lines.map((line) => `in the checkout: ${line.trim()}`)
}
