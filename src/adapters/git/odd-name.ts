import { gitFolderOf } from '../../units/git-folder.ts'
import type { Miss } from '../../ports.ts'

/**
 * A miss for the first path whose name is not UTF-8, which Linux allows: other bytes are read as U+FFFD, and no file is
 * found by that name again, so it would count as removed. Null if there is none; a `.git` is not searched.
 */
export function oddName(paths: Iterable<string>): Miss | null {
  for (const path of paths) {
    if (!path.includes('\uFFFD') || gitFolderOf(path) !== undefined) continue
    return { kind: 'miss', reason: `the name of ${path} is not UTF-8: rename the file` }
  }
  return null
}
