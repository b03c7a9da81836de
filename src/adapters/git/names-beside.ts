import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Found, Miss } from '../../ports.ts'
import { findBeside } from './beside.ts'
import { indexEntries } from './index-entries.ts'
import { oddName } from './odd-name.ts'
import type { Repository } from './repository.ts'
import { isPopulated } from './submodules.ts'

/**
 * Names of what lies beside the commit in the checkout at `root`, each file by itself, also in submodules and repositories within
 * it; a `.git` is one. A folder with nothing in it has a slash at the end of its name.
 */
export async function namesBeside(repository: Repository, root: string): Promise<Found<ReadonlySet<string>> | Miss> {
  const { git, isOurs } = repository
  const beside = await findBeside(git, root)
  if (beside.kind === 'miss') return beside
  const own = await Promise.all(beside.value.others.map((path) => namesAt({ root, isOurs }, path)))
  const names = new Set(own.flat())
  for (const { path, isSubmodule } of await indexEntries(git, { cwd: root })) {
    if (!isSubmodule || !(await isPopulated(join(root, path)))) continue
    const inside = await namesBeside(repository, join(root, path))
    if (inside.kind === 'miss') return { kind: 'miss', reason: `its submodule ${path}: ${inside.reason}` }
    for (const name of inside.value) names.add(`${path}/${name}`)
  }
  return oddName(names) ?? { kind: 'found', value: names }
}

type Walk = Pick<Repository, 'isOurs'> & { readonly root: string }

async function namesAt({ root, isOurs }: Walk, path: string): Promise<readonly string[]> {
  const at = join(root, path)
  if (isOurs(at)) return []
  const isFolder = (await lstat(at).catch(() => undefined))?.isDirectory() ?? false
  return isFolder ? namesIn({ root, isOurs }, path) : [path]
}

async function namesIn(walk: Walk, path: string): Promise<readonly string[]> {
  const entries = await readdir(join(walk.root, path), { withFileTypes: true }).catch(() => [])
  if (entries.length === 0) return [`${path}/`]
  const inside = entries.map(async (entry) => {
    const name = `${path}/${entry.name}`
    if (walk.isOurs(join(walk.root, name))) return []
    return entry.isDirectory() && entry.name !== '.git' ? namesIn(walk, name) : [name]
  })
  return (await Promise.all(inside)).flat()
}
