import { join } from 'node:path'
import type { Git } from './git.ts'
import { isPopulated } from './submodules.ts'

/** What the index of a checkout says of its files, and those of its submodules of theirs. */
export interface ListedFiles {
  /**
   * Whether all that is named is there: nothing of it was removed or is left out by a sparse checkout, and each submodule is
   * there and whole too. What is built without it is no build of the commit (issue 11, heading 1).
   */
  readonly isWhole: boolean
  /** Whether git was told to overlook what becomes of a file: `git status` does not look at it then. */
  readonly isOverlooking: boolean
  /** The folders of the submodules that are there, absolute, each before those within it. */
  readonly submodules: readonly string[]
}

/** An index that cannot be read is of a checkout that is neither whole nor looked at. One call of git for each repository. */
export async function listedFiles(git: Git, root: string): Promise<ListedFiles> {
  const { code, stdout } = await git(['ls-files', '-z', '-v', '--stage', '--deleted'], { cwd: root })
  if (code !== 0) return { isWhole: false, isOverlooking: true, submodules: [] }
  const entries = stdout.split('\0')
  // `R`: removed, listed besides the entry itself; `S`: left out; in lower case: assumed to be unchanged (git-ls-files, "-v").
  const isSkipping = entries.some((entry) => /^S /i.test(entry))
  let isWhole = !isSkipping && !entries.some((entry) => /^R /i.test(entry))
  let isOverlooking = entries.some((entry) => /^[a-z] /.test(entry)) || (isSkipping && !(await isSparse(git, root)))
  const submodules: string[] = []
  for (const entry of entries) {
    const [, path] = /^\w 160000 [0-9a-f]+ \d\t([^]*)$/.exec(entry) ?? []
    if (path === undefined) continue
    const submodule = join(root, path)
    if (!(await isPopulated(submodule))) {
      isWhole = false
      continue
    }
    const inside = await listedFiles(git, submodule)
    isWhole &&= inside.isWhole
    isOverlooking ||= inside.isOverlooking
    submodules.push(submodule, ...inside.submodules)
  }
  return { isWhole, isOverlooking, submodules }
}

/** Where a checkout is sparse, git itself takes the mark from a file that is there all the same. */
async function isSparse(git: Git, root: string): Promise<boolean> {
  return (await git(['config', '--type=bool', 'core.sparseCheckout'], { cwd: root })).stdout.trim() === 'true'
}
