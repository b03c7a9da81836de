import { resolve } from 'node:path'
import { gitIn, lines, type Git } from './git.ts'

/** Where a checkout is: absolute paths, and the path from its root to the folder the run was started in. */
export interface Place {
  readonly root: string
  /** Of this checkout: in a linked worktree another one than the repository's. */
  readonly gitDirectory: string
  readonly prefix: string
}

/** Where the checkout is that git is called in; `undefined` outside of one, and in a bare repository. */
export async function findPlace(git: Git): Promise<Place | undefined> {
  const { code, stdout } = await git(['rev-parse', '--show-toplevel', '--absolute-git-dir', '--show-prefix'])
  const [root, own, prefix = ''] = lines(stdout)
  if (code !== 0 || root === undefined || own === undefined) return undefined
  return { root, gitDirectory: own, prefix: prefix.replace(/\/$/, '') }
}

/** The git directory that all checkouts of the repository share, absolute; `undefined` outside a repository. */
export async function gitDirectory(directory: string): Promise<string | undefined> {
  const { code, stdout } = await gitIn(directory)(['rev-parse', '--git-common-dir'])
  return code === 0 ? resolve(directory, stdout.trim()) : undefined
}
