import { mkdir, realpath, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Found, Given, Miss, Worktree } from '../../ports.ts'
import { messageOf } from '../../text/message-of.ts'
import { sum } from '../../units/sum.ts'
import { privateFolder } from '../exec/private-folder.ts'
import { keptBy } from './kept-by.ts'
import { filePlacer, onlyOf } from './place-files.ts'
import type { Repository } from './repository.ts'
import { translation } from './translation.ts'
import { writeTree } from './write-tree.ts'
import { listedFiles } from './whole.ts'
import { shortCommit } from '../../units/commit.ts'

/**
 * A tree of a local commit made from the user's own files (adr/0004), in a private folder of the same name. Unlike `git
 * worktree add`, it does not change the user's git directory, even if the run is killed, and its `.git` can be a
 * folder, which a build can read. With `given`, only that lies beside the commit.
 */
export async function makeWorktree(
  repository: Repository,
  commit: string,
  given: Given | undefined,
): Promise<Found<Worktree> | Miss> {
  const { place } = repository
  const folder = await realpath(await privateFolder(dirname(repository.store.directory)))
  const dispose = (): Promise<void> => rm(folder, { recursive: true, force: true })
  const tree = join(folder, basename(place.root))
  const directory = join(tree, place.prefix)
  const placer = await filePlacer(join(place.gitDirectory, 'HEAD'), folder)
  await mkdir(tree)
  const sharing = given?.isWritten ? 'copy' : 'link'
  const placing = { sharing, isLeftOut: repository.isOurs, only: given && onlyOf(given.names), placer } as const
  const target = { commit, tree, root: place.root, folder, path: '', placing }
  const written = await writeTree(repository, target).catch(missOf)
  if (written.kind === 'miss' || !(await isFolder(directory))) {
    await dispose()
    repository.cancelled?.throwIfAborted() // a cancelled run reports no miss
    const name = shortCommit(commit)
    if (written.kind === 'miss') return { kind: 'miss', reason: `${name} cannot be checked out: ${written.reason}` }
    return { kind: 'miss', reason: `${name} has no folder ${place.prefix}`, absent: true }
  }
  const beside = written.value
  const value = {
    root: tree,
    directory,
    translate: translation(repository, tree),
    beside,
    isWhole: (await listedFiles(repository.git, tree)).isWhole,
    copied: placer.copies(sharing) ? sum(beside, ({ bytes }) => bytes) : 0,
    keptBy: (work: () => Promise<void>) => keptBy(work, tree, beside),
    [Symbol.asyncDispose]: dispose,
  }
  return { kind: 'found', value }
}

/** For example a full disk: budgets still hold without a base. */
const missOf = (error: unknown): Miss => ({
  kind: 'miss',
  reason: messageOf(error),
})

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false
}
