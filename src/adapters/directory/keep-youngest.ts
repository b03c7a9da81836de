import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Removes the oldest files below `folder`, by when they were last touched, until no more than `limit` bytes are left. */
export async function keepYoungest(folder: string, limit: number): Promise<void> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = names.filter((name) => name.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  const files = await Promise.all(paths.map(sizeAndAge))
  let kept = 0
  for (const { path, size } of files.toSorted((a, b) => b.touched - a.touched)) {
    if (kept + size > limit) await rm(path, { force: true })
    else kept += size
  }
}

/** Another run may have removed it meanwhile. */
async function sizeAndAge(path: string): Promise<{ path: string; size: number; touched: number }> {
  const found = await stat(path).catch(() => undefined)
  return { path, size: found?.size ?? 0, touched: found?.mtimeMs ?? 0 }
}
