import { isAbsolute, join } from 'node:path'
import { fail } from '../../errors/errors.ts'
import type { Files } from '../../ports.ts'
import { isAtOrBelow, parseGlob, plainStart, type GlobPath } from '../../units/glob.ts'

type Folders = Pick<Files, 'directory' | 'entries' | 'isDirectory' | 'realPath'>

/** More than any folder of legs has; a glob such as `**` may look into all of the checkout. */
const MOST_ENTRIES = 100_000

/** The files that paths, folders and globs name, sorted, each once; of a folder, all JSON below it. */
export async function findLegs(files: Folders, asked: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>()
  for (const each of asked) for (const path of await filesAt(files, each)) found.add(path)
  return [...found].toSorted()
}

export const noLegs = (files: Folders, asked: readonly string[]): Error =>
  fail('input.legs', { asked: asked.join(', '), directory: files.directory })

async function filesAt(files: Folders, asked: string): Promise<readonly string[]> {
  if (await files.isDirectory(asked)) return await jsonBelow(files, asked)
  if ((await files.realPath(asked)) !== undefined) return [asked]
  const paths = await Promise.all((parseGlob(asked) ?? []).map((glob) => matching(files, glob, isAbsolute(asked))))
  return paths.flat()
}

async function matching(files: Folders, glob: GlobPath, isFromRoot: boolean): Promise<readonly string[]> {
  const start = plainStart(glob).slice(0, glob.length - 1) // the last part may name the file itself
  const folder = join(isFromRoot ? '/' : '.', ...start)
  return (await jsonBelow(files, folder)).filter((path) => isAtOrBelow(glob, namesIn(path)))
}

const namesIn = (path: string): readonly string[] => path.split('/').filter((name) => name !== '' && name !== '.')

async function jsonBelow(files: Folders, top: string): Promise<readonly string[]> {
  const found: string[] = []
  const folders = [top]
  let left = MOST_ENTRIES
  for (const folder of folders) {
    for (const { name, kind } of await files.entries(folder)) {
      left -= 1
      if (left < 0) return found
      const path = join(folder, name)
      if (kind === 'folder') folders.push(path)
      else if (kind === 'file' && name.endsWith('.json')) found.push(path)
    }
  }
  return found
}
