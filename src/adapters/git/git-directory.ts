import { randomUUID } from 'node:crypto'
import { copyFile, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { gitFolderOf } from '../../units/git-folder.ts'
import { complaint } from './credentials.ts'
import { gitIn, type Git } from './git.ts'
import type { IndexEntry } from './index-entries.ts'
import { folderInTree, placeFiles, type Placing } from './place-files.ts'
import type { Repository } from './repository.ts'
import { shallowFile } from './store.ts'
import type { Target } from './target.ts'

/** Not copied: what runs, what leads back to the user's checkouts, and what is written anew. */
const NOT_COPIED = ['hooks', 'worktrees', 'index', 'index.lock', 'HEAD', 'shallow'] as const

/**
 * Gives a tree a git directory with its commit as HEAD, and the user's objects, refs and configuration: Go stamps
 * programs with it, and `git describe` needs it (issue 11, heading 1). Links objects and copies the rest. The index has
 * no file times, so that its bytes are the same in every run. Returns why it failed, or null.
 */
export async function makeGitDirectory(
  repository: Repository,
  target: Target,
  tracked: readonly IndexEntry[],
): Promise<string | null> {
  const { commonDirectory: common } = repository.place
  const { tree, commit, placing } = target
  const directory = await gitDirectoryOf(repository, target)
  const notCopied = new Set(NOT_COPIED.map((name) => join(common, name)))
  const isLeftOut = (path: string): boolean => notCopied.has(path) || placing.isLeftOut(path)
  await placeFiles(
    { from: common, to: directory, path: '' },
    { ...placing, only: undefined, sharing: 'repository', isLeftOut },
  )
  await copySettings(repository, directory)
  await withAbsoluteAlternates(common, directory)
  await placeFetched(repository, directory, placing)
  await writeHead(directory, commit)
  const environment = { GIT_DIR: directory, GIT_WORK_TREE: tree }
  const git = gitIn(tree, { cancelled: repository.cancelled, environment })
  const { gitDirectory, root } = repository.place
  const isMoved = target.path !== '' && relative(directory, tree) !== relative(gitDirectory, root)
  const failure = isMoved ? await leadToTree(git, directory, tree) : null
  return failure ?? makeIndex(git, commit, tracked)
}

/** Points a submodule's git directory at its files. Returns why it failed, or null. */
export async function leadToTree(git: Git, directory: string, tree: string): Promise<string | null> {
  const set = await git(['config', '--file', join(directory, 'config'), 'core.worktree', relative(directory, tree)])
  return set.code === 0 ? null : complaint(set.stderr)
}

/** Replaces HEAD instead of writing into it, because it may be a link to the user's file. */
export async function writeHead(directory: string, commit: string): Promise<void> {
  await rm(join(directory, 'HEAD'), { force: true })
  await writeFile(join(directory, 'HEAD'), `${commit}\n`)
}

/** The index has no file times, but marks what a sparse checkout leaves out. Returns why it failed, or null. */
export async function makeIndex(git: Git, commit: string, tracked: readonly IndexEntry[]): Promise<string | null> {
  const made = await git(['read-tree', '--reset', commit])
  if (made.code !== 0) return complaint(made.stderr)
  const input = tracked.flatMap(({ path, isSkipped }) => (isSkipped ? [`${path}\0`] : [])).join('')
  if (input === '') return null
  const marked = await git(['update-index', '--skip-worktree', '-z', '--stdin'], { input })
  return marked.code === 0 ? null : complaint(marked.stderr)
}

/**
 * Where the git directory belongs: `.git`, the folder that the file `.git` names if the tree has it too (a submodule),
 * or else a folder beside the tree (a linked worktree).
 */
async function gitDirectoryOf({ place }: Repository, { tree, root, folder, path: prefix }: Target): Promise<string> {
  const link = join(place.root, '.git')
  if ((await stat(link)).isDirectory()) return join(tree, '.git')
  const path = (await readFile(link, 'utf8')).replace(/^gitdir: /, '').trimEnd()
  const inTree = isAbsolute(path) ? path : resolve(tree, relative(root, resolve(place.root, path)))
  const whole = join(tree, relative(prefix, ''))
  const isOwn = inTree.startsWith(`${whole}/`) && gitFolderOf(relative(whole, inTree)) !== undefined
  const directory = isOwn ? inTree : join(folder, `git-${randomUUID()}`)
  await writeFile(join(tree, '.git'), `gitdir: ${isOwn ? relative(tree, directory) : directory}\n`)
  return directory
}

/** A linked worktree's own settings, such as its sparse checkout. */
async function copySettings({ place }: Repository, directory: string): Promise<void> {
  if (place.gitDirectory === place.commonDirectory) return
  for (const name of ['config.worktree', 'info/sparse-checkout']) {
    await copyFile(join(place.gitDirectory, name), join(directory, name)).catch(() => undefined) // most have none
  }
}

/** Alternates may be relative to the user's repository. Replaces the file, which may be a link to the user's own. */
async function withAbsoluteAlternates(common: string, directory: string): Promise<void> {
  const file = 'objects/info/alternates'
  const text = await readFile(join(common, file), 'utf8').catch(() => undefined)
  if (text === undefined) return
  const paths = text.split('\n').filter((path) => path !== '' && !path.startsWith('#'))
  await rm(join(directory, file), { force: true })
  await writeFile(join(directory, file), paths.map((path) => `${resolve(common, 'objects', path)}\n`).join(''))
}

async function placeFetched({ store }: Repository, directory: string, placing: Placing): Promise<void> {
  const info = join(store.objects, 'info')
  const isLeftOut = (path: string): boolean => path === info
  const objects = { from: store.objects, to: join(directory, 'objects'), path: '' }
  await folderInTree(objects.to, 0o755)
  await placeFiles(objects, { ...placing, only: undefined, sharing: 'link', isLeftOut })
  await copyFile(shallowFile(store), join(directory, 'shallow')).catch(() => undefined) // a full clone has none
}
