import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RecordStore } from '../../ports.ts'
import { canName } from '../../record/can-name.ts'
import { decodeRecord } from '../../record/decode.ts'
import { encodeRecord } from '../../record/encode.ts'
import { messageOf } from '../../text/message-of.ts'
import { atomicWrite } from './atomic-write.ts'
import { codeOf } from '../exec/error-code.ts'

/** Records as `records/<commit>/<key>.json` in one repository's part of the cache folder. */
export function directoryRecords(folder: string): RecordStore {
  return {
    name: 'the cache folder',
    async find(commit, key) {
      const path = pathOf(folder, commit, key)
      if (path === undefined) return miss(`"${commit}" and "${key}" cannot name a record`)
      let json: string
      try {
        json = await readFile(path, 'utf8')
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return { ...miss(`there is no stored record of ${commit}`), absent: true }
        return miss(`the stored record of ${commit} cannot be read: ${messageOf(error)}`)
      }
      const decoded = decodeRecord(json)
      if (decoded.kind === 'unreadable') return miss(`the stored record of ${commit} cannot be read: ${decoded.reason}`)
      const { record } = decoded
      if (record.commit !== commit)
        return miss(`the record stored for ${commit} belongs to ${record.commit ?? 'no commit'}`)
      return { kind: 'found', value: record }
    },
    async save(commit, key, record) {
      const path = pathOf(folder, commit, key)
      if (path === undefined) return { kind: 'not saved', reason: `"${commit}" and "${key}" cannot name a record` }
      if (record.commit !== commit) return { kind: 'not saved', reason: `it is not a record of ${commit}` }
      try {
        await atomicWrite(path, encodeRecord(record))
        return { kind: 'saved' }
      } catch (error) {
        return { kind: 'not saved', reason: messageOf(error) }
      }
    },
  }
}

const pathOf = (folder: string, commit: string, key: string): string | undefined =>
  canName(commit, key) ? join(folder, 'records', commit, `${key}.json`) : undefined

const miss = (reason: string): { kind: 'miss'; reason: string } => ({ kind: 'miss', reason })
