import type { RecordStore } from '../../ports.ts'
import type { Record } from '../../record/record.ts'

/** Records for the length of a run: outside a repository, where no commit has a hash. */
export function memoryRecords(): RecordStore {
  const records = new Map<string, Record>()
  return {
    async find(commit, key) {
      const record = records.get(`${commit}/${key}`)
      if (record === undefined) return { kind: 'miss', reason: `there is no stored record of ${commit}`, absent: true }
      return { kind: 'found', value: record }
    },
    async save(commit, key, record) {
      if (record.commit !== commit) return { kind: 'not saved', reason: `it is not a record of ${commit}` }
      records.set(`${commit}/${key}`, record)
      return { kind: 'saved' }
    },
  }
}
