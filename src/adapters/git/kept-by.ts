import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FileBeside } from '../../baseline/commit-facts.ts'

/** The files of `beside` that `work` leaves the same byte for byte, even if it touches them or changes their mode. */
export async function keptBy(
  work: () => Promise<void>,
  tree: string,
  beside: readonly FileBeside[],
): Promise<readonly FileBeside[]> {
  const before = await forEach(beside, ({ path }) => looks(join(tree, path)))
  await work()
  const isKept = await forEach(beside, ({ path }, index) => isSame(join(tree, path), before[index]))
  return beside.filter((_, index) => isKept[index])
}

interface Looks {
  /** Changes with any change to the file, so an equal state saves reading it. */
  readonly state: string
  readonly hash: string
}

async function looks(path: string): Promise<Looks | undefined> {
  const state = await stateOf(path)
  const hash = await hashOf(path)
  return state === undefined || hash === undefined ? undefined : { state, hash }
}

async function isSame(path: string, before: Looks | undefined): Promise<boolean> {
  if (before === undefined) return false
  const state = await stateOf(path)
  return state !== undefined && (state === before.state || (await hashOf(path)) === before.hash)
}

async function stateOf(path: string): Promise<string | undefined> {
  const entry = await lstat(path, { bigint: true }).catch(() => undefined)
  return entry && `${entry.ino} ${entry.size} ${entry.ctimeNs}`
}

/** Of a file's bytes or a link's target; undefined if it cannot be read. */
async function hashOf(path: string): Promise<string | undefined> {
  const hash = createHash('sha256')
  try {
    const entry = await lstat(path)
    if (entry.isSymbolicLink()) return hash.update(`link ${await readlink(path)}`).digest('hex')
    if (!entry.isFile()) return undefined
    await pipeline(createReadStream(path), hash)
    return hash.digest('hex')
  } catch {
    return undefined
  }
}

/** Sixteen at a time: there may be a million files, and open files are limited. */
async function forEach<T, R>(all: readonly T[], give: (each: T, index: number) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = []
  const left = all.entries()
  const workers = Array.from({ length: 16 }, async () => {
    for (const [index, each] of left) results[index] = await give(each, index)
  })
  await Promise.all(workers)
  return results
}
