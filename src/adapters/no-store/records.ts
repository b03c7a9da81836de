import type { RecordStore } from '../../ports.ts'
import { miss, notSaved } from '../../units/answers.ts'

/** A store of records that keeps nothing; `reason` is a clause. */
export function noRecords(name: string, reason: string): RecordStore {
  return {
    name,
    find: async () => ({ ...miss(reason), absent: true }),
    save: async () => ({ ...notSaved(reason), silent: true }),
  }
}
