import { gitIn } from './git.ts'
import type { Repository } from './repository.ts'
import type { ListedFiles } from './whole.ts'

/**
 * For one repository by itself: the one above believes a settings file about submodules (`ignore = all`). Looking for
 * renames would read contents, which a partial clone has to fetch.
 */
const STATUS = ['status', '--porcelain', '--untracked-files=normal', '--no-renames', '--ignore-submodules=dirty']

/** Whether a checkout and its submodules match their commits, as far as git can tell (issue 11, heading 1). */
export async function isClean({ git, place, cancelled }: Repository, listed: Promise<ListedFiles>): Promise<boolean> {
  const status = await git(STATUS, { cwd: place.root })
  if (status.code !== 0 || status.stdout !== '') return false
  const { isOverlooking, submodules } = await listed
  if (isOverlooking) return false
  for (const submodule of submodules) {
    const inside = await gitIn(submodule, { cancelled })(STATUS)
    if (inside.code !== 0 || inside.stdout !== '') return false
  }
  return true
}
