import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AUTHOR, committed } from '../commit.js'
import { printed } from '../measure.js'
import { editSource, goService } from './go-service.js'

/** @typedef {import('../workplace.js').Workplace} Workplace */

/** @typedef {{ readonly main: string, readonly head: string, readonly merge: string }} Commits */

/**
 * The Go service in a repository with a pull request that edits its source: the commit on the default branch, the pull
 * request's head, and their merge. Its Dockerfile has no cache mounts, like most, so every build compiles everything.
 * @param {Workplace} bench
 * @returns {Promise<{ readonly commits: Commits, readonly clone: (commit: string) => Promise<string> }>} `clone` makes a
 *   new checkout and gives its folder
 */
export async function changedService(bench) {
  const cwd = join(bench.folder, 'changed-service')
  cpSync(await goService(bench), cwd, { recursive: true, filter: (path) => !path.includes('.git') })
  const dockerfile = join(cwd, 'Dockerfile')
  const text = readFileSync(dockerfile, 'utf8')
  writeFileSync(dockerfile, text.replaceAll(/--mount=\S+ \\\n\s*/g, ''))
  const git = (/** @type {readonly string[]} */ args, folder = cwd) =>
    printed({ argv: ['git', ...args], cwd: folder }, bench.signal)
  const main = await committed(bench, cwd)
  editSource(cwd)
  const head = await committed(bench, cwd)
  await git(['checkout', '--quiet', '--detach', main])
  await git([...AUTHOR, 'merge', '--quiet', '--no-ff', '--message=merge', head])
  const merge = (await git(['rev-parse', 'HEAD'])).trim()
  await git(['branch', 'merge', merge])
  return {
    commits: { main, head, merge },
    async clone(commit) {
      const folder = mkdtempSync(join(bench.folder, 'checkout-'))
      await git(['clone', '--quiet', '--no-checkout', cwd, folder])
      await git(['checkout', '--quiet', '--detach', commit], folder)
      return folder
    },
  }
}
