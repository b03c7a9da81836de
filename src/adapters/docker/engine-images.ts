import { archiveEntries } from '../../image/archive-entries.ts'
import type { ExportEntry, ImageExport } from '../../image/export-entry.ts'
import { fail } from '../../errors/errors.ts'
import { CommandFailed } from '../exec/command-error.ts'
import type { ProcessResult } from '../exec/process.ts'
import type { Bytes } from '../../units/bytes.ts'
import { complaintOf } from './complaint.ts'
import { answered, ANSWER_PATIENCE, dockerStream, SILENCE_PATIENCE } from './docker.ts'
import { engineFailure } from './engine-failure.ts'
import type { EngineStore } from './engine-store.ts'
import { configIn, diffIdsIn, savedOrNone } from './without-layers.ts'

/** Milliseconds to wait for an answer, and for the next bytes of an image. */
interface Patience {
  readonly answer: number
  readonly silence: number
}

export interface EngineAccess {
  readonly cancelled: AbortSignal
  readonly store: () => Promise<EngineStore>
  /** The entries of the image of an ID by a push to us; `saved` are those of `docker save`, if that does not work. */
  readonly pushed: (
    id: string,
    saved: AsyncIterable<ExportEntry>,
  ) => Pick<ImageExport, 'entries'> & Required<Pick<ImageExport, 'close'>>
}

const PATIENCE: Patience = { answer: ANSWER_PATIENCE, silence: SILENCE_PATIENCE }

/**
 * An image of the engine, by the first of its names that the engine knows. The classic store gives uncompressed layers
 * (`docker save`), the containerd store blobs as pushed or built, by a push to us where that works. All is of the image that
 * has the name now. Throws `image.not-found`, `image.gone`, `image.export`, `engine.missing`, `engine.denied` and `engine.unreachable`.
 */
export async function openEngineImage(
  names: readonly string[],
  { cancelled, store, pushed }: EngineAccess,
  patience = PATIENCE,
): Promise<ImageExport> {
  const ask: Ask = (args) => answered(patience.answer, args, { signal: cancelled })
  const found = find(names, '{{.Id}} {{.Size}} {{json .RootFS}}', ask)
  const [{ reference, answer }, { keepsBlobs }] = await Promise.all([found, store()])
  const [id = '', size, rootfs] = answer.split(' ')
  // By its ID: the name may be given to another image meanwhile, and without a tag it means all tags.
  const args = ['image', 'save', '--', id]
  const save = () =>
    dockerStream(patience.silence, args, { signal: cancelled }, (said) => unsaved(reference, said, HANGS))
  const entries = archiveEntries(reference, saved(reference, save))
  const source = { name: reference, id, entries, blobsAreFinal: keepsBlobs, vouched: true }
  if (rootfs === undefined || diffIdsIn(rootfs).length > 0) {
    return Number(size) < WORTH_A_PUSH ? source : { ...source, ...pushed(id, entries) }
  }
  const { answer: inspected } = await find([reference], '{{json .}}', ask)
  return { ...source, entries: savedOrNone(entries), withoutLayers: configIn(inspected) }
}

/** By the engine's size of an image: a smaller one is saved in less time than the calls around a push take (0.15 s). */
const WORTH_A_PUSH: Bytes = 12_000_000

async function* saved(reference: string, save: () => AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* save()
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error
    const detail = complaintOf(error, 'docker')
    if (GONE.test(detail)) throw fail('image.gone', { reference }, error)
    throw engineFailure(detail) ?? unsaved(reference, detail, FAILS, error)
  }
}

/** From `docker save`, of the classic and of containerd's store. */
const GONE = /no such image|failed to get digest/i

const HANGS = 'If "docker image save" also hangs when run by hand, restart the engine.'
const FAILS = 'Try "docker image save" by hand; the log of the engine may say more.'

const unsaved = (reference: string, detail: string, advice: string, cause?: unknown): Error =>
  fail('image.export', { reference, detail, advice }, cause)

/** Milliseconds: the run can do without diffIDs. */
const IDS_PATIENCE = 60_000

/** Lowest layer first. Throws as `openEngineImage`. */
export async function engineDiffIds(
  names: readonly string[],
  cancelled?: AbortSignal,
  patience = IDS_PATIENCE,
): Promise<readonly string[]> {
  const ask: Ask = (args) => answered(patience, args, { signal: cancelled })
  return diffIdsIn((await find(names, '{{json .RootFS}}', ask)).answer)
}

type Ask = (args: readonly string[]) => Promise<ProcessResult>

async function find(
  names: readonly string[],
  format: string,
  ask: Ask,
): Promise<{ reference: string; answer: string }> {
  let detail = 'it has no name'
  for (const reference of names) {
    const inspected = await ask(['image', 'inspect', '--format', format, '--', reference])
    if (inspected.code === 0) return { reference, answer: inspected.stdout.trim() }
    detail = complaintOf(inspected, 'docker')
  }
  throw engineFailure(detail) ?? fail('image.not-found', { reference: names[0] ?? '', detail })
}
