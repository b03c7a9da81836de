import { join } from 'node:path'
import type { Git } from './git.ts'
import { isPopulated } from './submodules.ts'

/** From the index of a checkout and those of its submodules. */
export interface ListedFiles {
  /** Whether nothing is removed or left out by a sparse checkout, submodules included (issue 11, heading 1). */
  readonly isWhole: boolean
  /** Whether git is told to ignore changes to a file, which `git status` then does not see. */
  readonly isOverlooking: boolean
  /** Absolute paths of the submodules present, each before those within it. */
  readonly submodules: readonly string[]
}

/** If the index cannot be read, nothing is whole or checked. One git call per repository. */
export async function listedFiles(git: Git, root: string): Promise<ListedFiles> {
  const { code, stdout } = await git(['ls-files', '-z', '-v', '--stage', '--deleted'], { cwd: root })
  if (code !== 0) return { isWhole: false, isOverlooking: true, submodules: [] }
  const entries = stdout.split('\0')
  // `R`: removed, listed besides the entry itself; `S`: left out; lower case: assumed unchanged (git-ls-files, "-v").
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

/** In a sparse checkout git itself removes the mark from a file that is present. */
async function isSparse(git: Git, root: string): Promise<boolean> {
  return (await git(['config', '--type=bool', 'core.sparseCheckout'], { cwd: root })).stdout.trim() === 'true'
}
