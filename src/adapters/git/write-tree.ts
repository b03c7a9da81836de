import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileBeside } from '../../baseline/commit-facts.ts'
import type { Found, Miss } from '../../ports.ts'
import { findBeside, placeBeside, removeMissing, type Trees } from './beside.ts'
import { takeTimes } from './file-times.ts'
import { makeGitDirectory } from './git-directory.ts'
import { indexEntries, type IndexEntry } from './index-entries.ts'
import { largeFiles, largeFilesUntold, lfsEnvironment } from './large-files.ts'
import { askRemote } from './remote.ts'
import type { Repository } from './repository.ts'
import { writeSubmodules } from './submodules.ts'
import type { Target } from './target.ts'

/**
 * Makes a tree from the checkout's files, with `commit`'s tracked files instead of the checkout's own, the same files
 * beside them and missing, and submodules at the commits that `commit` names. Returns the files beside. A miss says why
 * a commit is not available.
 */
export async function writeTree(repository: Repository, target: Target): Promise<Found<readonly FileBeside[]> | Miss> {
  const { git, place } = repository
  const { tree, placing } = target
  const trees: Trees = { root: place.root, tree }
  const tracked = await writeTracked(repository, target)
  if (tracked.kind === 'miss') return tracked
  const failure = await makeGitDirectory(repository, target, tracked.value)
  if (failure !== null) return { kind: 'miss', reason: failure }
  const head = (await indexEntries(git, { cwd: place.root })).filter(({ isSubmodule }) => isSubmodule)
  const base = tracked.value.filter(({ isSubmodule }) => isSubmodule)
  const submodules = await writeSubmodules(repository, target, { head, base }, writeTree)
  if (submodules.kind === 'miss') return submodules
  const beside = await findBeside(git, place.root)
  if (beside.kind === 'miss') return beside
  const placed = await placeBeside(trees, beside.value.others, placing)
  await removeMissing(trees, beside.value.removed)
  takeTimes(trees, tracked.value, (await stat(join(place.gitDirectory, 'HEAD'))).mtime)
  const own = placed.map(({ path, bytes }) => ({ path: target.path + path, bytes }))
  return { kind: 'found', value: [...own, ...submodules.value] }
}

/** Otherwise these would write to the user's checkout. */
const BESIDE = ['core.splitIndex=false', 'core.untrackedCache=false']

/** May ask the remote: a partial clone fetches the tree's files now. */
async function writeTracked(
  repository: Repository,
  { commit, tree, folder }: Target,
): Promise<Found<readonly IndexEntry[]> | Miss> {
  const { git, place, store } = repository
  const index = join(folder, 'index')
  await rm(index, { force: true })
  // Git LFS looks beside these objects for what its own folder lacks.
  const reference = { GIT_ALTERNATE_OBJECT_DIRECTORIES: join(place.commonDirectory, 'objects') }
  const where = { GIT_DIR: place.gitDirectory, GIT_WORK_TREE: tree, GIT_INDEX_FILE: index, ...reference }
  const large = await largeFiles(repository)
  const settings = [...BESIDE, `lfs.storage=${join(store.directory, 'lfs')}`].flatMap((setting) => ['-c', setting])
  const args = [...settings, 'read-tree', '--reset', '-u', '--no-recurse-submodules', commit]
  const files = { ...lfsEnvironment(large), ...where }
  const written = await askRemote(repository, (env) => git(args, { cwd: tree, env: { ...env, ...files } }))
  if (written.kind === 'miss') return written
  const untold = await largeFilesUntold(large, git, { cwd: tree, env: where })
  if (untold !== null) return { kind: 'miss', reason: untold }
  return { kind: 'found', value: await indexEntries(git, { cwd: tree, env: where }) }
}
