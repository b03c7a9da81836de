import { gitFolderOf } from '../../units/git-folder.ts'
import type { Miss } from '../../ports.ts'

/**
 * A miss for the first name that is not UTF-8: its bytes are read as U+FFFD, so the file would not be found again and
 * count as removed. A `.git` is not searched.
 */
export function oddName(paths: Iterable<string>): Miss | null {
  for (const path of paths) {
    if (!path.includes('\uFFFD') || gitFolderOf(path) !== undefined) continue
    return { kind: 'miss', reason: `the name of ${path} is not UTF-8: rename the file` }
  }
  return null
}
