import { resolve } from 'node:path'
import type { Found, Miss } from '../../ports.ts'
import { complaint } from './credentials.ts'
import { gitIn, lines, type Git } from './git.ts'

/** Where a checkout is: absolute paths, and the path from its root to the folder the run was started in. */
export interface Place {
  readonly root: string
  /** Of this checkout: in a linked worktree another one than the repository's. */
  readonly gitDirectory: string
  readonly prefix: string
}

/** Where the checkout is that git is called in; otherwise why it is none: no repository, a bare one, another owner. */
export async function findPlace(git: Git): Promise<Found<Place> | Miss> {
  const { code, stdout, stderr } = await git(['rev-parse', '--show-toplevel', '--absolute-git-dir', '--show-prefix'])
  const [root, own, prefix = ''] = lines(stdout)
  if (code !== 0 || root === undefined || own === undefined) return noCheckout(stderr)
  return { kind: 'found', value: { root, gitDirectory: own, prefix: prefix.replace(/\/$/, '') } }
}

function noCheckout(stderr: string): Miss {
  if (stderr.includes('not a git repository'))
    return { kind: 'miss', reason: 'this is not a git repository', absent: true }
  return { kind: 'miss', reason: `this cannot be used as a git checkout: ${complaint(stderr)}` }
}

/** The git directory that all checkouts of the repository share, absolute; `undefined` outside a repository. */
export async function gitDirectory(directory: string, cancelled?: AbortSignal): Promise<string | undefined> {
  const { code, stdout } = await gitIn(directory, cancelled)(['rev-parse', '--git-common-dir'])
  return code === 0 ? resolve(directory, stdout.trim()) : undefined
}
