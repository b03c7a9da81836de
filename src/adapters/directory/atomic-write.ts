import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, link, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { codeOf } from '../exec/error-code.ts'
import { makeFolder } from './make-folder.ts'

/** A reader sees the old content or the new one, never a part. Makes missing folders. */
export async function atomicWrite(path: string, content: string | Uint8Array): Promise<void> {
  await withDraft(path, content, (draft) => rename(draft, path))
}

/** As `atomicWrite`, but false if something is there already, which stays. */
export async function writeFirst(path: string, content: string | Uint8Array): Promise<boolean> {
  try {
    await withDraft(path, content, async (draft) => {
      await link(draft, path).catch((error: unknown) => {
        if (codeOf(error) === 'EEXIST') throw error
        return copyFile(draft, path, constants.COPYFILE_EXCL) // a file system without links
      })
    })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

async function withDraft(
  path: string,
  content: string | Uint8Array,
  place: (draft: string) => Promise<void>,
): Promise<void> {
  await makeFolder(dirname(path))
  const draft = `${path}.${randomUUID()}.tmp`
  try {
    await writeFile(draft, content)
    await place(draft)
  } finally {
    await rm(draft, { force: true })
  }
}
