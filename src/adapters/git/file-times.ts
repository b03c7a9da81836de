import { lstatSync, lutimesSync, type Stats } from 'node:fs'
import { join } from 'node:path'
import type { Trees } from './beside.ts'
import type { IndexEntry } from './index-entries.ts'

/** Copies file times from the checkout, for builds that compare ages (`make`). New files get `otherwise`. */
export function takeTimes({ root, tree }: Trees, tracked: readonly IndexEntry[], otherwise: Date): void {
  for (const { path, isSubmodule } of tracked) {
    if (isSubmodule) continue
    const copy = join(tree, path)
    const { atime, mtime } = timesOf(join(root, path)) ?? { atime: otherwise, mtime: otherwise }
    if (timesOf(copy)) lutimesSync(copy, atime, mtime)
  }
}

/** Undefined if it is missing, or one of its folders is a file. */
function timesOf(path: string): Pick<Stats, 'atime' | 'mtime'> | undefined {
  try {
    return lstatSync(path)
  } catch {
    return undefined
  }
}
