import { gitFolderOf } from '../../units/git-folder.ts'
import type { Miss } from '../../ports.ts'

/**
 * What is said of the first path whose name is not UTF-8, which Linux allows: what is not is read as U+FFFD, and no file is found by
 * that name again. It would count as removed meanwhile. Null where there is none; a `.git` is not gone through.
 */
export function oddName(paths: Iterable<string>): Miss | null {
  for (const path of paths) {
    if (!path.includes('\uFFFD') || gitFolderOf(path) !== undefined) continue
    return { kind: 'miss', reason: `the name of ${path} is not UTF-8: rename the file` }
  }
  return null
}
