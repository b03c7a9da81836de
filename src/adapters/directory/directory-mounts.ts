import { randomUUID } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { copyFile, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import type { MountStore, StoredMount } from '../../ports.ts'
import { messageOf } from '../../text/message-of.ts'
import { notSaved } from '../../units/answers.ts'
import { formatBytes, type Bytes } from '../../units/bytes.ts'
import { sum } from '../../units/sum.ts'
import { codeOf } from '../exec/error-code.ts'
import { keepYoungest } from './keep-youngest.ts'
import { makeFolder } from './make-folder.ts'

const LIMIT = 4_000_000_000

/** Cache mounts as files in `folder`, named by their keys. Over `limit` bytes, the least recently used go first. */
export function directoryMounts(folder: string, limit: Bytes = LIMIT): MountStore {
  return {
    name: 'the cache folder',
    whyNoSave: () => null,
    async find(prefixes) {
      const odd = prefixes.find((prefix) => !isKey(prefix))
      if (odd !== undefined) return { kind: 'miss', reason: `"${odd}" cannot name a stored mount` }
      try {
        const names = (await readdir(folder)).filter(isKey)
        const found = await newest(folder, names, prefixes)
        if (found === undefined) return { kind: 'miss', reason: 'nothing is stored for it yet' }
        await touch(join(folder, found))
        return { kind: 'found', value: stored(folder, found) }
      } catch (error) {
        const reason = codeOf(error) === 'ENOENT' ? 'nothing is stored for it yet' : messageOf(error)
        return { kind: 'miss', reason }
      }
    },
    async save(key, path) {
      if (!isKey(key)) return notSaved(`"${key}" cannot name a stored mount`)
      try {
        const { size } = await stat(path)
        if (size > limit) return notSaved(`${formatBytes(size)} is more than the ${formatBytes(limit)} that are kept`)
        if (await exists(join(folder, key))) return notSaved('another run has stored this key already')
        await place(path, folder, key)
        await keepYoungest([folder], limit)
        return { kind: 'saved' }
      } catch (error) {
        return notSaved(messageOf(error))
      }
    },
    usage: () => usageOf(folder).catch(() => null),
  }
}

async function usageOf(folder: string): Promise<Bytes> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  })
  const sizes = await Promise.all(
    names.filter(isKey).map(async (name) => (await stat(join(folder, name)).catch(() => undefined))?.size ?? 0),
  )
  return sum(sizes, (size) => size)
}

/** Keys become file names, so a key must not lead out of the folder. Names of drafts are not keys. */
const isKey = (name: string): boolean => /^[A-Za-z0-9][\w.-]*$/.test(name)

async function place(path: string, folder: string, key: string): Promise<void> {
  const draft = join(folder, `~${randomUUID()}`)
  await makeFolder(folder)
  try {
    await copyFile(path, draft, constants.COPYFILE_FICLONE)
    await rename(draft, join(folder, key))
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

async function newest(
  folder: string,
  names: readonly string[],
  prefixes: readonly string[],
): Promise<string | undefined> {
  for (const prefix of prefixes) {
    const like = names.filter((name) => name.startsWith(prefix))
    const ages = await Promise.all(like.map(async (name) => ({ name, time: await storedAt(join(folder, name)) })))
    const found = ages.filter(({ time }) => time !== undefined).toSorted((a, b) => b.time! - a.time!)[0]
    if (found !== undefined) return found.name
  }
  return undefined
}

/** Undefined if it was removed meanwhile, or is not a file. */
async function storedAt(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined)
  return found?.isFile() ? found.mtimeMs : undefined
}

/** Marks a blob as used without changing when it was stored. Best effort: the folder may be read-only. */
async function touch(path: string): Promise<void> {
  const { mtime } = await stat(path)
  await utimes(path, new Date(), mtime).catch(() => undefined)
}

/** Opened only when read, so that nothing stays open. */
function stored(folder: string, key: string): StoredMount {
  return {
    key,
    body: {
      async *[Symbol.asyncIterator]() {
        yield* createReadStream(join(folder, key), { highWaterMark: 1024 * 1024 }) as AsyncIterable<Uint8Array>
      },
    },
  }
}

const exists = async (path: string): Promise<boolean> => (await stat(path).catch(() => undefined)) !== undefined
