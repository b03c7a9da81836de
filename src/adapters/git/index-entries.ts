import { complaint } from './credentials.ts'
import type { Git } from './git.ts'

/** What an index has at a path. */
export interface IndexEntry {
  readonly path: string
  readonly hash: string
  /** Whether it is a commit of another repository, not a file. */
  readonly isSubmodule: boolean
  /** Whether a sparse checkout leaves it out. */
  readonly isSkipped: boolean
}

/** The entries of an index, with all sides of a conflict. Throws git's message if it cannot be read. */
export async function indexEntries(git: Git, options: Parameters<Git>[1]): Promise<readonly IndexEntry[]> {
  const { code, stdout, stderr } = await git(['ls-files', '-z', '-t', '--stage'], options)
  if (code !== 0) throw new Error(complaint(stderr))
  return stdout.split('\0').flatMap((line) => {
    const [, tag, mode, hash, path] = /^(\w) (\d+) ([0-9a-f]+) \d\t([^]*)$/.exec(line) ?? []
    return mode === undefined
      ? []
      : [{ path: path!, hash: hash!, isSubmodule: mode === '160000', isSkipped: tag === 'S' }]
  })
}
