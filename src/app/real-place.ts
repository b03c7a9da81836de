import { basename, dirname, join } from 'node:path'
import type { Files } from '../ports.ts'

/** Where a folder is without links, also where it is not made yet. */
export async function realPlace(files: Files, path: string): Promise<string> {
  const real = await files.realPath(path)
  if (real !== undefined || dirname(path) === path) return real ?? path
  return join(await realPlace(files, dirname(path)), basename(path))
}
