import { lstatSync, lutimesSync, type Stats } from 'node:fs'
import { join } from 'node:path'
import type { Trees } from './beside.ts'
import type { IndexEntry } from './index-entries.ts'

/**
 * Gives tracked files the times that they have in the checkout, so that a build that compares ages (`make`) finds
 * generated files as old or young beside them as at the head. A file that the checkout does not have gets the time
 * `otherwise`.
 */
export function takeTimes({ root, tree }: Trees, tracked: readonly IndexEntry[], otherwise: Date): void {
  for (const { path, isSubmodule } of tracked) {
    if (isSubmodule) continue
    const copy = join(tree, path)
    const { atime, mtime } = timesOf(join(root, path)) ?? { atime: otherwise, mtime: otherwise }
    if (timesOf(copy)) lutimesSync(copy, atime, mtime)
  }
}

/** Undefined if there is no such file, or a file in place of one of its folders. */
function timesOf(path: string): Pick<Stats, 'atime' | 'mtime'> | undefined {
  try {
    return lstatSync(path)
  } catch {
    return undefined
  }
}
