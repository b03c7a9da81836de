import { rm, stat, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Miss } from '../../ports.ts'
import type { Audience } from '../../units/audience.ts'
import { complaint } from './credentials.ts'
import { takeTimes } from './file-times.ts'
import { gitIn, type Git } from './git.ts'
import { leadToTree, makeIndex, writeHead } from './git-directory.ts'
import { indexEntries, type IndexEntry } from './index-entries.ts'
import { largeFilesUntold, lfsEnvironment, type LargeFiles } from './large-files.ts'
import { folderInTree } from './place-files.ts'

/** A tree of a commit, with its git directory. */
export interface Parent {
  readonly tree: string
  readonly directory: string
  readonly commit: string
  readonly root: string
  /** Time for files that the checkout does not have. */
  readonly age: Date
  readonly cancelled: AbortSignal | undefined
  readonly audience: Audience
  readonly large: LargeFiles
}

type Submodule = Pick<IndexEntry, 'path' | 'hash'>

/**
 * Writes a submodule that the checkout no longer has, from the repository that git keeps of it (gitsubmodules(7)) and
 * the tree has a copy of. Nested ones that were not kept were never checked out. Returns why it failed, or null.
 */
export async function writeKept(parent: Parent, submodule: Submodule): Promise<Miss | null> {
  const directory = await keptRepository(parent, submodule.path)
  if (directory === undefined) return gone('git kept nothing of it')
  const tree = join(parent.tree, submodule.path)
  await folderInTree(tree, 0o755)
  const git = gitIn(tree, {
    cancelled: parent.cancelled,
    environment: { GIT_DIR: directory, GIT_WORK_TREE: tree, ...lfsEnvironment(parent.large) },
  })
  await rm(join(directory, 'index'), { force: true })
  const settings = ['-c', `lfs.storage=${join(directory, 'lfs')}`] // the user's own would be written to
  const written = await git([...settings, 'read-tree', '--reset', '-u', '--no-recurse-submodules', submodule.hash])
  if (written.code !== 0) return gone(complaint(written.stderr))
  const untold = await largeFilesUntold(parent.large, git, {})
  if (untold !== null) return { kind: 'miss', reason: untold }
  const tracked = await indexEntries(git, {})
  const failure = await linkBack(git, { tree, directory, commit: submodule.hash }, tracked)
  if (failure !== null) return { kind: 'miss', reason: failure }
  const root = join(parent.root, submodule.path)
  takeTimes({ root, tree }, tracked, parent.age)
  const inside = { ...parent, tree, directory, commit: submodule.hash, root }
  for (const each of tracked) {
    if (!each.isSubmodule || (await keptRepository(inside, each.path)) === undefined) continue
    const nested = parent.audience === 'workflow' ? UNSURE : await writeKept(inside, each)
    if (nested !== null) return nested
  }
  return null
}

const gone = (why: string): Miss => ({ kind: 'miss', reason: `it is not in this checkout, and ${why}` })

/** What is kept may come from another workflow that used the same folder. */
export const UNSURE: Miss = {
  kind: 'miss',
  reason: 'nothing in this checkout tells whether it would be checked out with the base',
}

/** The git directory that git kept of a submodule. */
async function keptRepository(parent: Parent, path: string): Promise<string | undefined> {
  const { directory, commit, cancelled } = parent
  const name = await nameOf(gitIn(directory, { cancelled, environment: { GIT_DIR: directory } }), commit, path)
  if (name === undefined) return undefined
  const kept = join(directory, 'modules', name)
  const isThere = await stat(join(kept, 'objects')).catch(() => undefined)
  return isThere?.isDirectory() ? kept : undefined
}

/** A submodule's name in a commit, which is also the name of its git directory, even after a move. */
export async function nameOf(git: Git, commit: string, path: string): Promise<string | undefined> {
  const query = ['config', '-z', `--blob=${commit}:.gitmodules`, '--get-regexp', String.raw`^submodule\..*\.path$`]
  const settings = (await git(query)).stdout.split('\0').map((each) => each.split('\n'))
  const [key] = settings.find(([, value]) => value === path) ?? []
  const name = key?.replace(/^submodule\./, '').replace(/\.path$/, '')
  // Git rejects names with `..` too (submodule-config.c).
  return name?.split('/').includes('..') ? undefined : name
}

async function linkBack(
  git: Git,
  { tree, directory, commit }: Pick<Parent, 'tree' | 'directory' | 'commit'>,
  tracked: readonly IndexEntry[],
): Promise<string | null> {
  await writeHead(directory, commit)
  await writeFile(join(tree, '.git'), `gitdir: ${relative(tree, directory)}\n`)
  const failure = await leadToTree(git, directory, tree)
  if (failure !== null) return failure
  await rm(join(directory, 'index'), { force: true })
  return makeIndex(git, commit, tracked)
}
