import type { Miss, RecordStore } from '../../ports.ts'
import { shortCommit } from '../../units/commit.ts'

/** Several stores as one: the first that has a record gives it, and all are given what is saved. Without stores, it stays empty. */
export function recordsInTurn(stores: readonly RecordStore[]): RecordStore {
  return {
    name: stores.length === 0 ? 'none' : stores.map(({ name }) => name).join(', then '),
    async find(commit, key) {
      const misses: Miss[] = []
      for (const store of stores) {
        const answer = await store.find(commit, key)
        if (answer.kind === 'found') return answer
        misses.push(answer)
      }
      const unknown = misses.filter(({ absent }) => !absent)
      if (unknown.length === 0) return { kind: 'miss', reason: `there is no stored record of ${commit}`, absent: true }
      return { kind: 'miss', reason: unknown.map(({ reason }) => reason).join('; ') }
    },
    async save(commit, key, record) {
      const answers = await Promise.all(
        stores.map(async (store) => ({ name: store.name, saved: await store.save(commit, key, record) })),
      )
      const kept = answers.flatMap(({ saved }) => (saved.kind === 'saved' ? saved : []))
      const failed = answers.flatMap(({ name, saved }) =>
        saved.kind === 'saved' || saved.silent ? [] : { name, reason: saved.reason },
      )
      if (kept.length > 0) {
        const missed = failed.map(
          ({ name, reason }) => `The record of ${shortCommit(commit)} is not in ${name}: ${reason}.`,
        )
        const note = [...kept.flatMap(({ note: said }) => said ?? []), ...missed].join(' ')
        return note === '' ? { kind: 'saved' } : { kind: 'saved', note }
      }
      if (failed.length === 0) return { kind: 'not saved', reason: 'no store takes it', silent: true }
      return { kind: 'not saved', reason: failed.map(({ reason }) => reason).join('; ') }
    },
  }
}
