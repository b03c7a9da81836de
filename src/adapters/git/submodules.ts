import { lstat, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileBeside } from '../../baseline/commit-facts.ts'
import type { Found, Miss } from '../../ports.ts'
import { fetchCommit } from './fetch.ts'
import { gitIn } from './git.ts'
import type { IndexEntry } from './index-entries.ts'
import { nameOf, UNSURE, writeKept, type Parent } from './kept-submodule.ts'
import { largeFiles } from './large-files.ts'
import { folderInTree, onlyBelow } from './place-files.ts'
import { openRepository, type Repository } from './repository.ts'
import type { Target } from './target.ts'

type WriteTree = (repository: Repository, target: Target) => Promise<Found<readonly FileBeside[]> | Miss>

/** The submodules of the checkout (`head`) and of the tree's commit (`base`). */
interface Submodules {
  readonly head: readonly IndexEntry[]
  readonly base: readonly IndexEntry[]
}

/**
 * Writes the submodules of a tree at the commits that the base names, fetched if missing; none if the checkout has none
 * checked out. A removed submodule comes from what git kept of it, except in a workflow whose checkout has none at all:
 * another one may have used the folder. A missing submodule is a miss, since the build would give another image.
 * Returns what lies beside in them.
 */
export async function writeSubmodules(
  repository: Repository,
  target: Target,
  { head, base }: Submodules,
  writeTree: WriteTree,
): Promise<Found<readonly FileBeside[]> | Miss> {
  const { root } = repository.place
  const populated = await Promise.all(head.map(({ path }) => isPopulated(join(root, path))))
  const isWithout = head.length > 0 && !populated.includes(true)
  const files: FileBeside[] = []
  for (const submodule of base) {
    const { path } = submodule
    const isHere = await isPopulated(join(root, path))
    if (!isHere && (isWithout || head.some((each) => each.path === path))) continue
    const from = isHere ? path : await movedTo(repository, head, await nameOf(repository.git, target.commit, path))
    const written =
      from === undefined
        ? await writeRemoved(repository, target, { ...submodule, isAlone: head.length === 0 })
        : await writeHere(repository, target, { ...submodule, from }, writeTree)
    if (written.kind === 'miss') return { kind: 'miss', reason: `its submodule ${path}: ${written.reason}` }
    for (const file of written.value) files.push(file)
  }
  return { kind: 'found', value: files }
}

/** A submodule that the head no longer has. `isAlone`: the head has no other. */
async function writeRemoved(
  repository: Repository,
  target: Target,
  submodule: IndexEntry & { readonly isAlone: boolean },
): Promise<Found<readonly FileBeside[]> | Miss> {
  if (submodule.isAlone && repository.audience === 'workflow') return UNSURE
  const missing = await writeKept(await parentOf(repository, target), submodule)
  return missing ?? { kind: 'found', value: [] }
}

async function writeHere(
  repository: Repository,
  target: Target,
  submodule: IndexEntry & { readonly from: string },
  writeTree: WriteTree,
): Promise<Found<readonly FileBeside[]> | Miss> {
  const opened = await openSubmodule(repository, target, submodule)
  if (opened.kind === 'miss') return opened
  return writeTree(opened.value, submoduleOf(target, submodule))
}

async function parentOf(repository: Repository, { tree, commit }: Target): Promise<Parent> {
  const { place, cancelled, audience } = repository
  const found = await gitIn(tree, { cancelled })(['rev-parse', '--absolute-git-dir'])
  const { mtime: age } = await stat(join(place.gitDirectory, 'HEAD'))
  const large = await largeFiles(repository)
  return { tree, directory: found.stdout.replace(/\n$/, ''), commit, root: place.root, age, cancelled, audience, large }
}

async function movedTo(
  { place, cancelled }: Repository,
  head: Submodules['head'],
  name: string | undefined,
): Promise<string | undefined> {
  if (name === undefined) return undefined
  for (const { path } of head) {
    const folder = join(place.root, path)
    if (!(await isPopulated(folder))) continue
    const { stdout } = await gitIn(folder, { cancelled })(['rev-parse', '--absolute-git-dir'])
    if (stdout.replace(/\n$/, '') === join(place.gitDirectory, 'modules', name)) return path
  }
  return undefined
}

/** Fetches the submodule's commit, and makes its folder in the tree. */
async function openSubmodule(
  { place, access, cancelled, audience, own }: Repository,
  { tree, folder }: Target,
  { path, hash, from }: Pick<IndexEntry, 'path' | 'hash'> & { readonly from: string },
): Promise<Found<Repository> | Miss> {
  const opened = await openRepository(join(place.root, from), access, async () => folder, { cancelled, audience, own })
  if (opened.kind === 'miss') return opened
  const here = await fetchCommit(opened.value, hash)
  if (here.kind === 'miss') return here
  await folderInTree(join(tree, path), 0o755)
  return opened
}

const submoduleOf = (target: Target, { path, from, hash }: IndexEntry & { readonly from: string }): Target => ({
  ...target,
  tree: join(target.tree, path),
  root: join(target.root, path),
  placing: { ...target.placing, only: target.placing.only && onlyBelow(target.placing.only, from) },
  commit: hash,
  path: `${target.path}${path}/`,
})

export const isPopulated = async (folder: string): Promise<boolean> =>
  (await lstat(join(folder, '.git')).catch(() => undefined)) !== undefined
