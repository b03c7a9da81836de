import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { makeFolder } from './make-folder.ts'

/** A reader sees the old content or the new one, never a part. Makes missing folders. */
export async function atomicWrite(path: string, content: string | Uint8Array): Promise<void> {
  await makeFolder(dirname(path))
  const draft = `${path}.${randomUUID()}.tmp`
  try {
    await writeFile(draft, content)
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}
