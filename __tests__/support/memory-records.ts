import type { RecordStore } from '../../src/ports.ts'
import { findStored } from '../../src/record/find-stored.ts'
import { firstStays, madeBefore, whyNotTaken } from '../../src/record/first-stays.ts'
import type { WeightRecord } from '../../src/record/record.ts'
import { wayOf } from '../../src/record/way.ts'
import { notSaved } from '../../src/units/answers.ts'

/** A store of records in a map, as `commit/key/way`. */
export function memoryRecords(
  records: Map<string, WeightRecord> = new Map(),
  name = 'the memory of this test',
): RecordStore {
  const storedOf = (commit: string, key: string) =>
    [...records]
      .filter(([place]) => place.startsWith(`${commit}/${key}/`))
      .map(([, record]) => ({ kind: 'record', record }) as const)
  return {
    name,
    find: (commits, key, refusal) =>
      findStored({ commits, key, refusal, store: name }, (commit) => storedOf(commit, key)),
    async save(commit, key, record) {
      const refused = whyNotTaken(commit, key, record)
      if (refused !== undefined) return notSaved(refused)
      const first = await madeBefore(storedOf(commit, key), record)
      if (first) return firstStays(name, first, record)
      records.set(`${commit}/${key}/${wayOf(record)}`, record)
      return { kind: 'saved' }
    },
  }
}
