import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Found, Miss } from '../../ports.ts'
import { allBeside } from './all-beside.ts'
import type { Repository } from './repository.ts'

/** Everything beside the commit, by file; a `.git` is one name, and an empty folder ends with a slash. */
export async function namesBeside({ git, place, isOurs }: Repository): Promise<Found<ReadonlySet<string>> | Miss> {
  const found = await allBeside(git, place.root, async (root, path) =>
    (await namesAt({ root, isOurs }, path)).map((name) => ({ path: name })),
  )
  return found.kind === 'miss' ? found : { kind: 'found', value: new Set(found.value.map(({ path }) => path)) }
}

type Walk = Pick<Repository, 'isOurs'> & { readonly root: string }

/** Unlike in standing.ts, empty folders and `.git` count. Reads the kinds of all entries with one call per folder. */
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
