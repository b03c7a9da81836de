import { complaint } from './credentials.ts'
import type { Git } from './git.ts'

export interface IndexEntry {
  readonly path: string
  readonly hash: string
  /** A submodule's entry is a commit of another repository. */
  readonly isSubmodule: boolean
  /** Left out by a sparse checkout. */
  readonly isSkipped: boolean
}

/** All sides of a conflict. Throws git's message. */
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
