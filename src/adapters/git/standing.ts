import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileBeside } from '../../baseline/commit-facts.ts'
import type { Found, Miss, Tree } from '../../ports.ts'
import { allBeside } from './all-beside.ts'
import { keptBy } from './kept-by.ts'
import type { IsOurs } from './own-files.ts'
import type { Repository } from './repository.ts'
import { translation } from './translation.ts'

/** The checkout like a base's tree, without our own files, which TMPDIR or XDG_CACHE_HOME may put there. */
export async function standing(repository: Repository): Promise<Found<Tree> | Miss> {
  const { git, place, isOurs } = repository
  const found = await allBeside(git, place.root, (root, path) => filesAt(root, path, isOurs))
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

/** Nothing for what was removed meanwhile or may not be read. */
async function filesAt(root: string, path: string, isOurs: IsOurs): Promise<readonly FileBeside[]> {
  const at = join(root, path)
  const entry = isOurs(at) ? undefined : await lstat(at).catch(() => undefined)
  const isLost = entry === undefined && !isOurs(at) && path.includes('\uFFFD') // it exists (odd-name.ts)
  if (entry?.isSymbolicLink() || isLost) return [{ path, bytes: 0 }]
  if (entry?.isFile()) return [{ path, bytes: entry.size }]
  if (!entry?.isDirectory()) return []
  const names = await readdir(at).catch(() => [])
  return (await Promise.all(names.map((name) => filesAt(root, `${path}/${name}`, isOurs)))).flat()
}
