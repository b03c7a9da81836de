import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileBeside } from '../../baseline/commit-facts.ts'
import type { Found, Miss, Tree } from '../../ports.ts'
import { findBeside } from './beside.ts'
import type { Git } from './git.ts'
import { indexEntries } from './index-entries.ts'
import { keptBy } from './kept-by.ts'
import { oddName } from './odd-name.ts'
import type { IsOurs } from './own-files.ts'
import type { Repository } from './repository.ts'
import { isPopulated } from './submodules.ts'
import { translation } from './translation.ts'

/**
 * The user's checkout with what lies beside its commit, also in its submodules, as the tree of a base has it (worktree.ts). What
 * is ours in it, which TMPDIR or XDG_CACHE_HOME may ask for, is none of it.
 */
export async function standing(repository: Repository): Promise<Found<Tree> | Miss> {
  const { git, place, isOurs } = repository
  const found = await besideIn(git, place.root, isOurs)
  if (found.kind === 'miss') return found
  const beside = found.value
  const value: Tree = {
    root: place.root,
    directory: join(place.root, place.prefix),
    translate: translation(repository, place.root),
    beside,
    keptBy: (work) => keptBy(work, place.root, beside),
  }
  return { kind: 'found', value }
}

async function besideIn(git: Git, root: string, isOurs: IsOurs): Promise<Found<readonly FileBeside[]> | Miss> {
  const beside = await findBeside(git, root)
  if (beside.kind === 'miss') return beside
  const own = await Promise.all(beside.value.others.map((path) => filesAt(root, path, isOurs)))
  const files = own.flat()
  for (const { path, isSubmodule } of await indexEntries(git, { cwd: root })) {
    const submodule = join(root, path)
    if (!isSubmodule || !(await isPopulated(submodule))) continue
    const inside = await besideIn(git, submodule, isOurs)
    if (inside.kind === 'miss') return { kind: 'miss', reason: `its submodule ${path}: ${inside.reason}` }
    for (const file of inside.value) files.push({ path: `${path}/${file.path}`, bytes: file.bytes })
  }
  return oddName(files.map(({ path }) => path)) ?? { kind: 'found', value: files }
}

/** A file or link, or all that is in a folder; nothing of what was removed meanwhile, or may not be read. */
async function filesAt(root: string, path: string, isOurs: IsOurs): Promise<readonly FileBeside[]> {
  const at = join(root, path)
  const entry = isOurs(at) ? undefined : await lstat(at).catch(() => undefined)
  const isLost = entry === undefined && !isOurs(at) && path.includes('\uFFFD') // it is there (odd-name.ts)
  if (entry?.isSymbolicLink() || isLost) return [{ path, bytes: 0 }]
  if (entry?.isFile()) return [{ path, bytes: entry.size }]
  if (!entry?.isDirectory()) return []
  const names = await readdir(at).catch(() => [])
  return (await Promise.all(names.map((name) => filesAt(root, `${path}/${name}`, isOurs)))).flat()
}
