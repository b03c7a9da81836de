import { printed } from './measure.js'

/** Options of git for its commits. */
export const AUTHOR = /** @type {const} */ (['-c', 'user.name=bench', '-c', 'user.email=bench@weighbridge.example'])

/**
 * Commits everything in a folder, because compiled packages are stored by commit.
 * @param {import('./workplace.js').Workplace} bench
 * @param {string} cwd
 * @returns {Promise<string>} its hash
 */
export async function committed(bench, cwd) {
  const git = (/** @type {string[]} */ ...args) => printed({ argv: ['git', ...args], cwd }, bench.signal)
  await git('init', '--quiet')
  await git('add', '--all')
  await git(...AUTHOR, 'commit', '--quiet', '--allow-empty', '--message=bench')
  return (await git('rev-parse', 'HEAD')).trim()
}
