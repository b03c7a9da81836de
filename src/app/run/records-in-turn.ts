import type { FoundRecord, Miss, Records, RecordStore } from '../../ports.ts'
import { miss, notSaved } from '../../units/answers.ts'
import { shortCommit } from '../../units/commit.ts'

/**
 * Several stores as one: the first that has a usable record of the nearest commit gives it, and all are given what is
 * saved. Without stores, it stays empty.
 */
export function recordsInTurn(stores: readonly RecordStore[]): Records {
  return {
    name: stores.length === 0 ? 'none' : stores.map(({ name }) => name).join(', then '),
    async find(commits, key, refusal) {
      const misses: Miss[] = []
      let best: FoundRecord | undefined
      let wanted = commits
      for (const store of stores) {
        const answer = await store.find(wanted, key, refusal)
        if (answer.kind === 'miss') misses.push(answer)
        else {
          best = { ...answer, store: store.name }
          wanted = commits.slice(0, commits.indexOf(answer.value.commit ?? ''))
          if (wanted.length === 0) break
        }
      }
      if (best) return best
      const unknown = misses.filter(({ absent }) => !absent)
      if (unknown.length > 0) return miss(unknown.map(({ reason }) => reason).join('; '))
      return { ...miss(`there is no stored record of ${commits.join(', ')}`), absent: true }
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
      if (failed.length === 0) return { ...notSaved('no store takes it'), silent: true }
      return notSaved(failed.map(({ reason }) => reason).join('; '))
    },
  }
}
