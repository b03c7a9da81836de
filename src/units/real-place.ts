import { basename, dirname, join } from 'node:path'

/** Where a path leads when all links are followed; undefined where nothing is there. */
interface Links {
  realPath(path: string): Promise<string | undefined>
}

/** Where a folder is without links, also where it is not made yet. */
export async function realPlace(links: Links, path: string): Promise<string> {
  const real = await links.realPath(path)
  if (real !== undefined || dirname(path) === path) return real ?? path
  return join(await realPlace(links, dirname(path)), basename(path))
}
