import { join } from 'node:path'
import type { Git } from './git.ts'
import { isPopulated } from './submodules.ts'

/**
 * Whether a checkout has all that its index names: nothing of it was removed or is left out by a sparse checkout, and each
 * submodule is there and whole too. What is built without it is no build of the commit (issue 11, heading 1). One call of git
 * for each repository.
 */
export async function isWhole(git: Git, root: string): Promise<boolean> {
  const { code, stdout } = await git(['ls-files', '-z', '-t', '--stage', '--deleted'], { cwd: root })
  const entries = stdout.split('\0')
  // `R`: removed, listed besides the entry itself; `S`: left out (git-ls-files, "-t").
  if (code !== 0 || entries.some((entry) => /^[RS] /.test(entry))) return false
  for (const entry of entries) {
    const [, path] = /^\w 160000 [0-9a-f]+ \d\t([^]*)$/.exec(entry) ?? []
    if (path === undefined) continue
    const submodule = join(root, path)
    if (!(await isPopulated(submodule)) || !(await isWhole(git, submodule))) return false
  }
  return true
}
