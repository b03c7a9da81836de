import { lstat, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileBeside } from '../../baseline/commit-facts.ts'
import type { Found, Miss } from '../../ports.ts'
import { complaint } from './credentials.ts'
import type { Git } from './git.ts'
import { oddName } from './odd-name.ts'
import { isAmong, folderInTree, placeFiles, type Placing } from './place-files.ts'

/** How a checkout differs from its index; paths are relative to its root. */
interface Beside {
  /** Ignored or not; folders as a whole. Also a submodule's folder that holds files but no submodule. */
  readonly others: readonly string[]
  /** Tracked but missing. */
  readonly removed: readonly string[]
}

export async function findBeside(git: Git, root: string): Promise<Found<Beside> | Miss> {
  const [others, tracked] = await Promise.all([
    git(['ls-files', '-z', '--others', '--directory'], { cwd: root }),
    git(['ls-files', '-z', '-t', '--stage', '--deleted'], { cwd: root }),
  ])
  const failed = [others, tracked].find(({ code }) => code !== 0)
  if (failed) return { kind: 'miss', reason: complaint(failed.stderr) }
  const entries = tracked.stdout.split('\0')
  const removed = entries.flatMap((entry) => /^R \d+ \w+ \d\t([^]*)$/.exec(entry)?.slice(1) ?? [])
  const submodules = entries.flatMap((entry) => /^H 160000 \w+ \d\t([^]*)$/.exec(entry)?.slice(1) ?? [])
  const found = await Promise.all(submodules.map(async (path) => ((await isFilled(join(root, path))) ? [path] : [])))
  const value = { others: [...namesIn(others.stdout), ...found.flat()], removed }
  return oddName([...value.others, ...removed]) ?? { kind: 'found', value }
}

/** Whether a submodule's folder has files, but no submodule; git never looks into it. */
async function isFilled(folder: string): Promise<boolean> {
  const names: readonly string[] = await readdir(folder).catch(() => [])
  return names.length > 0 && !names.includes('.git')
}

/** Folders without their slash. */
const namesIn = (output: string): readonly string[] =>
  output.split('\0').flatMap((name) => (name === '' ? [] : [name.replace(/\/$/, '')]))

/** Places what lies beside the checkout into a tree; what the tree already has stays. */
export async function placeBeside(
  { root, tree }: Trees,
  others: readonly string[],
  placing: Placing,
): Promise<readonly FileBeside[]> {
  const files: FileBeside[] = []
  for (const path of others) {
    if (!isAmong(path, placing.only)) continue
    if (!(await makeParents({ root, tree }, path))) continue
    // Not by spreading: a million arguments are too many for one call.
    for (const file of await placeFiles({ from: join(root, path), to: join(tree, path), path }, placing))
      files.push(file)
  }
  return files
}

/** A checkout, and the tree made like it. */
export interface Trees {
  readonly root: string
  readonly tree: string
}

async function makeParents({ root, tree }: Trees, path: string): Promise<boolean> {
  for (const parent of parentsOf(path)) {
    const { mode } = await lstat(join(root, parent))
    if (!(await folderInTree(join(tree, parent), mode))) return false
  }
  return true
}

/**
 * Removes what is missing in the checkout. A folder that is missing as a whole goes as a whole, since whoever removed
 * it would also have removed the other commit's files in it. Follows no links.
 */
export async function removeMissing({ root, tree }: Trees, removed: readonly string[]): Promise<void> {
  const tops = new Set<string>()
  for (const path of removed) {
    const above = parentsOf(path)
    if (above.some((parent) => tops.has(parent))) continue
    const top = (await firstMissing(root, above)) ?? path
    tops.add(top)
    if (await areFolders(tree, parentsOf(top))) await rm(join(tree, top), { recursive: true, force: true })
  }
}

async function firstMissing(root: string, paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) if (!(await lstat(join(root, path)).catch(() => undefined))) return path
  return undefined
}

async function areFolders(tree: string, paths: readonly string[]): Promise<boolean> {
  for (const path of paths) {
    const entry = await lstat(join(tree, path)).catch(() => undefined)
    if (!entry?.isDirectory()) return false
  }
  return true
}

function parentsOf(path: string): readonly string[] {
  const above = dirname(path)
  return above === '.' ? [] : [...parentsOf(above), above]
}
