import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bytes } from '../../units/bytes.ts'

/** Removes the oldest files by last read or write; one over `limit` by itself does not push others out. */
export async function keepYoungest(folders: readonly string[], limit: Bytes): Promise<void> {
  const files = (await Promise.all(folders.map(filesIn))).flat()
  let kept: Bytes = 0
  let isFull = false
  for (const { path, size } of files.toSorted((a, b) => b.touched - a.touched)) {
    isFull ||= size <= limit && kept + size > limit
    if (isFull || size > limit) await rm(path, { force: true })
    else kept += size
  }
}

interface KeptFile {
  readonly path: string
  readonly size: Bytes
  readonly touched: number
}

async function filesIn(folder: string): Promise<readonly KeptFile[]> {
  const names = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return Promise.all(names.filter((name) => name.isFile()).map(({ name }) => sizeAndAge(join(folder, name))))
}

/** Another run may have removed it meanwhile. */
async function sizeAndAge(path: string): Promise<KeptFile> {
  const found = await stat(path).catch(() => undefined)
  return { path, size: found?.size ?? 0, touched: Math.max(found?.mtimeMs ?? 0, found?.atimeMs ?? 0) }
}
