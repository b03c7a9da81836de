import { basename, dirname, join } from 'node:path'

/** Resolves all links of a path; undefined if nothing is there. */
interface Links {
  realPath(path: string): Promise<string | undefined>
}

/** A folder's path without links, even if the folder does not exist yet. */
export async function realPlace(links: Links, path: string): Promise<string> {
  const real = await links.realPath(path)
  if (real !== undefined || dirname(path) === path) return real ?? path
  return join(await realPlace(links, dirname(path)), basename(path))
}
