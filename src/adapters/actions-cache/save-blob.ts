import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Saved } from '../../ports.ts'
import { messageOf } from '../../text/message-of.ts'
import { notSaved } from '../../units/answers.ts'
import type { CacheEntries } from './cache-client.ts'
import { hashOf } from './trusted-blob.ts'

interface Place {
  /** How the key begins; it ends with the hash of the bytes, which makes it trusted (trusted-blob.ts). */
  readonly prefix: string
  /** The folder for private files, absolute. */
  readonly temporary: string
}

/** Saves what `pack` gives as an entry; undefined if that is too large. Never rejects. */
export async function saveBlob(
  { save }: Pick<CacheEntries, 'save'>,
  { prefix, temporary }: Place,
  pack: () => Promise<Uint8Array | undefined>,
): Promise<Saved> {
  const path = join(temporary, `entry-${randomUUID()}`)
  try {
    const blob = await pack()
    if (blob === undefined) return notSaved('it is too large')
    await writeFile(path, blob, { flag: 'wx', mode: 0o600 })
    return await save(`${prefix}${hashOf(blob)}`, path)
  } catch (error) {
    return notSaved(messageOf(error))
  } finally {
    await rm(path, { force: true }).catch(() => undefined)
  }
}
