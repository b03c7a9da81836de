import { rm } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Found, Miss, RecordStore, Saved } from '../../../ports.ts'
import type { Decoded } from '../../../record/decode.ts'
import { findStored } from '../../../record/find-stored.ts'
import { firstStays, madeBefore, whyNotTaken } from '../../../record/first-stays.ts'
import type { WeightRecord } from '../../../record/record.ts'
import { messageOf } from '../../../text/message-of.ts'
import { miss, notSaved } from '../../../units/answers.ts'
import { formatBytes } from '../../../units/bytes.ts'
import { queue } from '../queue.ts'
import { notesGit, openNotes, type NotesGit, type NotesRepository, type NotesSource } from './notes-git.ts'
import { recordLine, recordsIn } from './note-text.ts'
import {
  appendLine,
  fetchNotes,
  fetchTexts,
  LARGEST,
  notesHere,
  notPushed,
  noteText,
  pushNotes,
  type Notes,
} from './notes.ts'
import { isDue, pruneNotes, type Length } from './prune-notes.ts'

interface NotesOfRun {
  /** Why the run leaves no records, as a clause; null if it does. */
  readonly whyNotLeft: string | null
  readonly cancelled?: AbortSignal | undefined
}

/** Milliseconds, of which `pause` is the first between two tries to push. */
interface Limits extends Length {
  readonly find: number
  readonly save: number
  readonly prune: number
  readonly pause: number
}

export const LIMITS: Limits = { find: 30_000, save: 60_000, prune: 60_000, pause: 200, kept: 500, every: 100 }

const REFUSALS = 3 // in a row while the remote's notes stay the same: what refuses a push then is no other push

const NAME = 'the notes ref'

/**
 * Records in git notes of their commits, in the remote's `refs/notes/weighbridge`. Its server is trusted to let nobody
 * write there who may not write to the repository. Every call throws the reason when the run is cancelled.
 */
export function notesRecords(
  source: NotesSource,
  { whyNotLeft, cancelled }: NotesOfRun,
  limits: Limits = LIMITS,
): RecordStore & AsyncDisposable {
  let opened: Promise<Found<NotesRepository> | Miss> | undefined
  let known: Found<Notes> | Miss | undefined // as the remote has them; undefined before a fetch, and while they differ
  let unwritable: string | undefined // why the run writes no more
  let refused: string | undefined // what the server said to the last push of this call
  let isTold = false
  let isPruned = false
  const absent = new Set<string>() // what the notes that are known were asked for in vain
  const oneAtATime = queue()
  return {
    name: NAME,
    find: (commits, key, refusal) =>
      within(limits.find, async (git) => {
        const asked = [key, ...commits].join(' ')
        if (known?.kind === 'found' && absent.has(asked)) known = undefined // a run beside this one may have left it
        if (known === undefined) absent.clear()
        const notes = (known ??= await fetchNotes(git))
        if (notes.kind === 'miss') return notes
        const storedOf = reader(git, notes.value, commits)
        const answer = await findStored({ commits, key, refusal, store: NAME }, (commit) => storedOf(commit, key))
        if (answer.kind === 'miss' && answer.absent) absent.add(asked)
        return answer
      }),
    async save(commit, key, record) {
      const notTaken = whyNotTaken(commit, key, record)
      if (notTaken !== undefined) return notSaved(notTaken)
      if (whyNotLeft !== null) return { ...notSaved(whyNotLeft), silent: true }
      const saved = await within(limits.save, async (git, signal): Promise<Saved | Miss> =>
        unwritable === undefined ? saveFirst(git, signal, { commit, key, record }) : miss(unwritable),
      )
      if (saved.kind === 'saved') await prune()
      if (saved.kind !== 'miss') return saved
      unwritable ??= saved.reason
      const answer = isTold ? { ...notSaved(unwritable), silent: true } : notSaved(unwritable)
      isTold = true
      return answer
    },
    async [Symbol.asyncDispose]() {
      const repository = await opened?.catch(() => undefined)
      if (repository?.kind === 'found') await rm(repository.value.folder, { recursive: true, force: true })
    },
  }

  /**
   * Works on the notes for so long, one call after another. A miss says why that did not end well. A server that was
   * waited for in vain is asked nothing more.
   */
  function within<T>(
    milliseconds: number,
    work: (git: NotesGit, signal: AbortSignal) => Promise<T>,
  ): Promise<T | Miss> {
    return oneAtATime(async () => {
      refused = undefined
      const late = AbortSignal.timeout(milliseconds)
      const signal = cancelled === undefined ? late : AbortSignal.any([cancelled, late])
      try {
        const repository = await (opened ??= openNotes(source, cancelled))
        if (repository.kind === 'miss') return repository
        return await work(notesGit(repository.value, source, signal), signal)
      } catch (error) {
        cancelled?.throwIfAborted()
        const reason = late.aborted ? `no answer within ${milliseconds / 1000} s` : messageOf(error)
        const isBusy = late.aborted && refused !== undefined
        known = miss(
          isBusy ? `${NAME} was changed or refused at each try: ${refused}` : `${NAME} cannot be used: ${reason}`,
        )
        if (late.aborted) unwritable ??= known.reason
        return known
      }
    })
  }

  /** Once in a run, and apart from what was saved, which it does not change. */
  async function prune(): Promise<void> {
    if (isPruned || known?.kind !== 'found' || !isDue(known.value.blobs.size, limits)) return
    isPruned = true
    await within(limits.prune, async (git) => {
      const notes = known // with what was saved while this waited for its turn
      if (notes?.kind !== 'found') return
      await pruneNotes(git, notes.value, limits).catch(() => cancelled?.throwIfAborted())
      known = undefined
    })
  }

  /** A miss: nothing can be saved in this run. */
  async function saveFirst(git: NotesGit, signal: AbortSignal, { commit, key, record }: Entry): Promise<Saved | Miss> {
    const line = recordLine(key, record)
    const tips: string[] = []
    for (let pause = limits.pause; ; pause *= 2) {
      if (known?.kind !== 'found') known = await fetchNotes(git)
      if (known.kind === 'miss') return known
      const { tip, blobs } = known.value
      const blob = blobs.get(commit)
      const before = blob === undefined ? ({ kind: 'found', value: '' } as const) : await noteText(git, blob)
      if (before.kind === 'miss') return notSaved(before.reason)
      const first = await madeBefore(recordsIn(before.value, key), record)
      if (first) return firstStays(NAME, first, record)
      if (Buffer.byteLength(before.value + line) > LARGEST)
        return notSaved(`its note would have more than ${formatBytes(LARGEST)}`)
      known = undefined
      const appended = await appendLine(git, commit, line)
      if (appended.kind === 'miss') return appended
      const pushed = await pushNotes(git, tip)
      if (pushed === 'pushed') {
        known = await notesHere(git)
        return { kind: 'saved' }
      }
      if (pushed.kind === 'miss') return pushed
      refused = pushed.refused
      tips.push(tip)
      const last = tips.slice(-REFUSALS)
      const isLasting = last.length === REFUSALS && last.every((each) => each === tip) && !/lock/i.test(refused)
      if (isLasting) return notPushed(refused)
      await sleep(Math.random() * Math.min(pause, 20 * limits.pause), undefined, { signal })
    }
  }
}

interface Entry {
  readonly commit: string
  readonly key: string
  readonly record: WeightRecord
}

/** Reads the notes of some commits. The first is fetched alone, since it is seldom refused, the others together. */
function reader(
  git: NotesGit,
  { blobs }: Notes,
  commits: readonly string[],
): (commit: string, key: string) => AsyncGenerator<Decoded> {
  let read = 0
  return async function* storedOf(commit, key) {
    const blob = blobs.get(commit)
    if (blob === undefined) return
    read += 1
    if (read === 2)
      await fetchTexts(
        git,
        commits.flatMap((each) => blobs.get(each) ?? []),
      )
    const text = await noteText(git, blob)
    if (text.kind === 'miss') yield { kind: 'unreadable', reason: text.reason }
    else yield* recordsIn(text.value, key)
  }
}
