import { realpath } from 'node:fs/promises'
import { dirname, relative, resolve } from 'node:path'
import { LARGEST_CONFIG } from '../../inputs/config/config.ts'
import type { Found, Miss } from '../../ports.ts'
import { miss } from '../../units/answers.ts'
import { formatBytes, type Bytes } from '../../units/bytes.ts'
import { fetchCommit } from './fetch.ts'
import type { ProcessResult } from '../exec/process.ts'
import { askRemote } from './remote.ts'
import type { Repository } from './repository.ts'
import { pathInside } from './translation.ts'

/**
 * The text of a file of a commit, which may have to be fetched: a shallow clone may lack the commit, a partial one the
 * file. Null if the commit has no such file, such as a folder or a submodule in its place. A miss is a clause, also for a
 * path of which no commit of this repository says anything.
 */
export async function committedFile(
  repository: Repository,
  commit: string,
  path: string,
): Promise<Found<string | null> | Miss> {
  const inside = await insideOf(repository, resolve(repository.directory, path))
  if (inside === undefined) return miss(`it is outside of the repository, so it ${OF_NO_COMMIT}`)
  if (inside === '') return NO_FILE
  if (inside.includes('\n')) return miss('git cannot be asked for a name with a line break')
  const here = await fetchCommit(repository, commit)
  if (here.kind === 'miss') return here
  const entry = await entryAt(repository, `${commit}:${inside}`)
  if (entry.kind === 'miss') return entry
  if (entry.value === null) return noFile(repository, commit, inside)
  const { hash, bytes } = entry.value
  if (bytes > LARGEST_CONFIG) return miss(`it has more than ${formatBytes(LARGEST_CONFIG)}`)
  return askRemote(repository, (env) => repository.git(['cat-file', 'blob', hash], { env }))
}

const NO_FILE = { kind: 'found', value: null } as const
const OF_NO_COMMIT = 'belongs to no commit of this repository'

/**
 * The path from the root, also if a link elsewhere leads into the checkout. Links below the root are left as they are:
 * the commit has its own. Undefined outside.
 */
async function insideOf(repository: Repository, path: string): Promise<string | undefined> {
  const inside = pathInside(repository, path)
  if (inside !== undefined) return inside
  for (const start of withFolders(path)) {
    const real = await realpath(start).catch(() => undefined)
    const there = real === undefined ? undefined : pathInside(repository, real)
    if (there !== undefined) return [there, relative(start, path)].filter((part) => part !== '').join('/')
  }
  return undefined
}

/** A path and the folders above it, topmost first. */
function withFolders(path: string): readonly string[] {
  const above = dirname(path)
  return above === path || above === '.' ? [path] : [...withFolders(above), path]
}

/** What is below a submodule is in a commit of another repository. */
async function noFile(repository: Repository, commit: string, inside: string): Promise<Found<null> | Miss> {
  const above = withFolders(inside).slice(0, -1)
  if (above.length === 0) return NO_FILE
  const listed = await askRemote(repository, (env) =>
    repository.git(['ls-tree', '-z', '--full-tree', commit, '--', ...above], { env }),
  )
  if (listed.kind === 'miss') return listed
  const isBelow = listed.value.split('\0').some((line) => line.startsWith('160000 '))
  return isBelow ? miss(`it is below a submodule, so it ${OF_NO_COMMIT}`) : NO_FILE
}

interface Entry {
  readonly hash: string
  readonly bytes: Bytes
}

/** Where symbolic links end: the blob there, or null. */
async function entryAt(repository: Repository, name: string): Promise<Found<Entry | null> | Miss> {
  const args = ['cat-file', '--batch-check', '--follow-symlinks']
  const asked = await askRemote(repository, async (env) =>
    failedIfUnfetched(await repository.git(args, { env, input: `${name}\n` })),
  )
  if (asked.kind === 'miss') return asked
  const [answer = ''] = asked.value.split('\n')
  const [, hash, bytes] = /^([0-9a-f]+) blob (\d+)$/.exec(answer) ?? []
  if (hash !== undefined) return { kind: 'found', value: { hash, bytes: Number(bytes) } }
  // git-cat-file, "--follow-symlinks"
  if (answer.startsWith('symlink ')) return miss('it is a symbolic link that leads out of the repository')
  if (/^(?:dangling|loop) /.test(answer)) return miss('it is a symbolic link that leads to no file')
  return NO_FILE
}

/** Of a file that a partial clone cannot fetch, git before 2.39 complains, but then says only that it is missing. */
const failedIfUnfetched = (answer: ProcessResult): ProcessResult =>
  answer.code === 0 && / missing$/m.test(answer.stdout) && answer.stderr !== '' ? { ...answer, code: 128 } : answer
