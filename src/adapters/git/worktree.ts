import { mkdir, realpath, rm, stat } from 'node:fs/promises'
import { basename, isAbsolute, join, relative, resolve } from 'node:path'
import type { Found, Miss, Worktree } from '../../ports.ts'
import { privateFolder } from '../exec/private-folder.ts'
import { largeFiles } from './large-files.ts'
import { makeRepository } from './own-repository.ts'
import type { Place } from './place.ts'
import { askRemote, type Repository } from './remote.ts'
import { shortCommit } from '../../units/commit.ts'

/** Settings of the user's checkout that would write to it, or run the user's programs, for a tree beside it. */
const BESIDE = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.splitIndex=false',
  'core.untrackedCache=false',
]

/**
 * A tree of `commit` (which is here) in a private temporary folder that is called like the user's own. It has an index of
 * its own and is not registered with the repository as `git worktree add` would do, so that nothing in the user's git
 * directory changes, not even when a run is killed, and so that its `.git` is no link: a build whose context is the
 * repository's root would follow that to a folder it does not see (Go's VCS stamping fails on it). What is not in the
 * commit is not in the tree: files the user ignores or has not added, and submodules.
 */
export async function makeWorktree(
  repository: Repository,
  place: Place,
  commit: string,
): Promise<Found<Worktree> | Miss> {
  const folder = await realpath(await privateFolder())
  const dispose = (): Promise<void> => rm(folder, { recursive: true, force: true })
  const tree = join(folder, basename(place.root))
  const directory = join(tree, place.prefix)
  await mkdir(tree)
  const written = await writeTree(repository, place, { commit, tree, index: join(folder, 'index') })
  if (written.kind === 'miss' || !(await isFolder(directory))) {
    await dispose()
    const name = shortCommit(commit)
    if (written.kind === 'miss') return { kind: 'miss', reason: `${name} cannot be checked out: ${written.reason}` }
    return { kind: 'miss', reason: `${name} has no folder ${place.prefix}`, absent: true }
  }
  const translate = (path: string): string => inTree(path, tree, [place.root, startOf(repository, place)])
  return { kind: 'found', value: { directory, translate, [Symbol.asyncDispose]: dispose } }
}

interface Target {
  readonly commit: string
  readonly tree: string
  readonly index: string
}

/** A partial clone fetches the tree's files now, which is why the remote may be asked. */
async function writeTree(repository: Repository, place: Place, target: Target): Promise<Found<string> | Miss> {
  const { tree, index, commit } = target
  const where = { GIT_DIR: place.gitDirectory, GIT_WORK_TREE: tree, GIT_INDEX_FILE: index }
  const large = await largeFiles(repository.git, place)
  const settings = BESIDE.flatMap((setting) => ['-c', setting])
  const args = [...settings, 'read-tree', '--reset', '-u', '--no-recurse-submodules', commit]
  const written = await askRemote(repository, (env) =>
    repository.git(args, { cwd: tree, env: { ...env, ...large, ...where } }),
  )
  const reason = written.kind === 'found' ? await makeRepository(repository.git, place, target) : null
  return reason === null ? written : { kind: 'miss', reason }
}

/** The root as the path of the folder the run was started in spells it, which may go through a symbolic link. */
function startOf({ directory }: Repository, { prefix }: Place): string {
  return prefix === '' ? directory : resolve(directory, ...prefix.split('/').map(() => '..'))
}

function inTree(path: string, tree: string, roots: readonly string[]): string {
  for (const root of roots) {
    const inside = relative(root, path)
    if (inside !== '..' && !inside.startsWith('../') && !isAbsolute(inside)) return join(tree, inside)
  }
  return path
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false
}
