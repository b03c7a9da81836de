import { archiveEntries } from '../../image/archive-entries.ts'
import type { ImageExport } from '../../image/export-entry.ts'
import { fail } from '../../errors.ts'
import { CommandFailed } from '../exec/command-error.ts'
import { hasEnded } from '../exec/private-folder.ts'
import { stream } from '../exec/process.ts'
import { docker } from './docker.ts'
import { engineFailure } from './engine-failure.ts'
import { ASIDE } from '../../plan/aside.ts'
import { configIn, diffIdsIn, savedOrNone } from './without-layers.ts'

/**
 * An image of the engine as a stream: `docker save`, which both stores answer. The classic store gives uncompressed
 * layers, the containerd store the blobs as they were pushed or built. Of several names the first that the engine knows
 * is taken. Throws `image.not-found`, `engine.missing`, `engine.denied`, `engine.unreachable`, and `image.export` when the
 * engine fails half-way.
 */
export async function openEngineImage(names: readonly string[], cancelled: AbortSignal): Promise<ImageExport> {
  const { reference, answer } = await find(names, '{{.Id}} {{json .RootFS}}', cancelled)
  const [id = '', rootfs] = answer.split(' ')
  const entries = archiveEntries(reference, saved(reference, id, cancelled))
  const source = { name: reference, id, entries, blobsAreFinal: false, vouched: true }
  if (rootfs === undefined || diffIdsIn(rootfs).length > 0) return source
  const { answer: inspected } = await find([reference], '{{json .}}', cancelled)
  return { ...source, entries: savedOrNone(entries), withoutLayers: configIn(inspected) }
}

async function* saved(reference: string, id: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  try {
    yield* stream('docker', ['image', 'save', '--', await oneTag(reference, id, signal)], { signal })
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error
    throw fail('image.export', { reference, detail: lastLine(error.stderr) }, error)
  }
}

/** A name without a tag is that of one image to all commands but `docker save`, which takes every tag of it. */
async function oneTag(reference: string, id: string, signal: AbortSignal): Promise<string> {
  if (/[@:][^/]*$/.test(reference)) return reference
  const latest = `${reference}:latest`
  const { code, stdout } = await docker(['image', 'inspect', '--format', '{{.Id}}', '--', latest], { signal })
  return code === 0 && stdout.trim() === id ? latest : reference
}

/** The diffIDs of an image of the engine, lowest layer first. Throws as `openEngineImage`. */
export async function engineDiffIds(names: readonly string[], signal?: AbortSignal): Promise<readonly string[]> {
  return diffIdsIn((await find(names, '{{json .RootFS}}', signal)).answer)
}

/**
 * IDs of all images of the engine, those without a name too, but for those that only runs of ours have there; undefined when
 * it does not list them.
 */
export async function engineImageIds(signal?: AbortSignal): Promise<ReadonlySet<string> | undefined> {
  const format = '{{.Repository}} {{.ID}}'
  const { code, stdout } = await docker(['image', 'ls', '--all', '--no-trunc', '--format', format], { signal })
  if (code !== 0) return undefined
  const rows = stdout.split('\n').map((row) => row.split(' '))
  return new Set(rows.flatMap(([repository, id]) => (repository === ASIDE || id === undefined ? [] : [id])))
}

/** A tar archive of nothing: its end marker. */
const EMPTY_TAR = Buffer.alloc(1024)

/**
 * Takes a name of ours away, and with it an image that has no other. One that was there `before`, perhaps without a name, is
 * first left without: the name goes to an empty image, because the engine would remove the image with it. One that a container
 * uses stays: the engine refuses by itself.
 */
export async function discardEngineImage(aside: string, before: ReadonlySet<string> | undefined): Promise<void> {
  const { answer: id } = await find([aside], '{{.Id}}')
  if (!before || before.has(id)) await docker(['image', 'import', '-', aside], { input: EMPTY_TAR })
  await docker(['image', 'rm', '--', aside])
}

/** After this (ms) a name of ours is nobody's any more, wherever its run was: no job of GitHub's runs for as long. */
const OLD = 7 * 24 * 3_600_000

/**
 * Takes names of ours away that runs left which were killed: those of processes of this machine that have ended, and what is
 * old. Of the images nobody knows what was there before, so each stays, without a name, for `docker image prune`.
 */
export async function discardLeft(now = Date.now()): Promise<void> {
  const { stdout } = await docker(['image', 'ls', '--format', '{{.Repository}}:{{.Tag}}', ASIDE])
  for (const name of stdout.split('\n').filter((line) => line.startsWith(`${ASIDE}:`))) {
    const isLeft = (await hasEnded(name)) || now - (await namedAt(name)) > OLD
    if (isLeft) await discardEngineImage(name, undefined).catch(() => undefined) // another run may do the same
  }
}

/** When a name was given, in milliseconds since the epoch; Infinity where the engine does not know. */
async function namedAt(name: string): Promise<number> {
  const { stdout } = await docker(['image', 'inspect', '--format', '{{json .Metadata.LastTagTime}}', '--', name])
  const time = Date.parse(stdout.trim().replaceAll('"', ''))
  return time > 0 ? time : Infinity // the year 1 is none
}

/** Asks the engine about an image by the first of its names that it knows. */
async function find(
  names: readonly string[],
  format: string,
  signal?: AbortSignal,
): Promise<{ reference: string; answer: string }> {
  let detail = 'it has no name'
  for (const reference of names) {
    const { code, stdout, stderr } = await docker(['image', 'inspect', '--format', format, '--', reference], { signal })
    if (code === 0) return { reference, answer: stdout.trim() }
    detail = lastLine(stderr)
  }
  throw engineFailure(detail) ?? fail('image.not-found', { reference: names[0] ?? '', detail })
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? ''
