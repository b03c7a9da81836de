import { lstatSync, lutimesSync, type Stats } from 'node:fs'
import { join } from 'node:path'
import type { Trees } from './beside.ts'
import type { IndexEntry } from './index-entries.ts'

/**
 * Tracked files are as old as the checkout's: a build that compares ages (`make`) finds generated files as young or old beside
 * them as at the head. One that the checkout does not have is as old as that.
 */
export function takeTimes({ root, tree }: Trees, tracked: readonly IndexEntry[], otherwise: Date): void {
  for (const { path, isSubmodule } of tracked) {
    if (isSubmodule) continue
    const copy = join(tree, path)
    const { atime, mtime } = timesOf(join(root, path)) ?? { atime: otherwise, mtime: otherwise }
    if (timesOf(copy)) lutimesSync(copy, atime, mtime)
  }
}

/** Undefined where there is no such file, or a file in the place of one of its folders. */
function timesOf(path: string): Pick<Stats, 'atime' | 'mtime'> | undefined {
  try {
    return lstatSync(path)
  } catch {
    return undefined
  }
}
