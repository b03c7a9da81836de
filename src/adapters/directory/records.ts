import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RecordStore } from '../../ports.ts'
import { decodeRecord, type Decoded } from '../../record/decode.ts'
import { encodeRecord } from '../../record/encode.ts'
import { findStored } from '../../record/find-stored.ts'
import { firstStays, madeBefore, whyNotTaken } from '../../record/first-stays.ts'
import { wayOf } from '../../record/way.ts'
import { messageOf } from '../../text/message-of.ts'
import { notSaved } from '../../units/answers.ts'
import { codeOf } from '../exec/error-code.ts'
import { atomicWrite, writeFirst } from './atomic-write.ts'

const NAME = 'the cache folder'

/** Records as `records/<commit>/<key>-<way>.json` in one repository's part of the cache folder. */
export function directoryRecords(folder: string): RecordStore {
  const storedOf = (commit: string, key: string): AsyncIterable<Decoded> =>
    recordsIn(join(folder, 'records', commit), key)
  return {
    name: NAME,
    find: (commits, key, refusal) =>
      findStored({ commits, key, refusal, store: NAME }, (commit) => storedOf(commit, key)),
    async save(commit, key, record) {
      const refused = whyNotTaken(commit, key, record)
      if (refused !== undefined) return notSaved(refused)
      const path = join(folder, 'records', commit, `${key}-${wayOf(record)}.json`)
      try {
        const first = await madeBefore(storedOf(commit, key), record)
        if (first) return firstStays(NAME, first, record)
        const json = encodeRecord(record)
        if (await writeFirst(path, json)) return { kind: 'saved' }
        const faster = await madeBefore(storedOf(commit, key), record) // of a run beside this one
        if (faster) return firstStays(NAME, faster, record)
        await atomicWrite(path, json) // what is there is no record that anybody can use
        return { kind: 'saved' }
      } catch (error) {
        return notSaved(messageOf(error))
      }
    },
  }
}

/** Oldest first, after those that cannot be read. */
async function* recordsIn(folder: string, key: string): AsyncGenerator<Decoded> {
  let names: readonly string[]
  try {
    names = (await readdir(folder)).filter((name) => isOf(key, name)).toSorted()
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') yield unreadable(error)
    return
  }
  const found = await Promise.all(names.map((name) => readRecord(join(folder, name))))
  yield* found.toSorted((a, b) => dateOf(a).localeCompare(dateOf(b)))
}

const dateOf = (each: Decoded): string => (each.kind === 'record' ? each.record.createdAt : '')

/** `<key>.json` is of a version that kept one record of a commit. */
const isOf = (key: string, name: string): boolean =>
  name.startsWith(key) && /^(?:-[0-9a-f]{8})?\.json$/.test(name.slice(key.length))

async function readRecord(path: string): Promise<Decoded> {
  try {
    return decodeRecord(await readFile(path, 'utf8'))
  } catch (error) {
    return unreadable(error)
  }
}

const unreadable = (error: unknown): Decoded => ({
  kind: 'unreadable',
  reason: `it cannot be read: ${messageOf(error)}`,
})
