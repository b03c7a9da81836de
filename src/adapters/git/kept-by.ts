import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileBeside } from '../../baseline/facts.ts'

/**
 * Those of the files beside a commit in `tree` that `work` leaves as they are. One that is written to, or replaced, or only
 * touched, was looked at: it is the work's own.
 */
export async function keptBy(
  work: () => Promise<void>,
  tree: string,
  beside: readonly FileBeside[],
): Promise<readonly FileBeside[]> {
  const before = await Promise.all(beside.map(({ path }) => looks(join(tree, path))))
  await work()
  const after = await Promise.all(beside.map(({ path }) => looks(join(tree, path))))
  return beside.filter((_, index) => before[index] === after[index])
}

async function looks(path: string): Promise<string> {
  const entry = await lstat(path, { bigint: true }).catch(() => undefined)
  return entry === undefined ? '' : `${entry.ino} ${entry.size} ${entry.ctimeNs}`
}
