import { ASIDE } from '../../plan/aside.ts'
import { hasEnded } from '../exec/private-folder.ts'
import { answered, dockerWithin } from './docker.ts'

/** What ends a call of the engine; `patience` (ms) is the longest that each may take, since all of them are best effort. */
interface Limits {
  readonly cancelled?: AbortSignal
  readonly patience?: number
}

const PATIENCE = 60_000

/**
 * IDs of all images of the engine, those without a name too, but for those that only runs of ours have there; undefined when
 * it does not list them.
 */
export async function engineImageIds(limits: Limits): Promise<ReadonlySet<string> | undefined> {
  const { cancelled: signal, patience = PATIENCE } = limits
  const format = '{{.Repository}} {{.ID}}'
  const listed = await dockerWithin(patience, ['image', 'ls', '--all', '--no-trunc', '--format', format], { signal })
  if (listed?.code !== 0) return undefined
  const rows = listed.stdout.split('\n').map((row) => row.split(' '))
  return new Set(rows.flatMap(([repository, id]) => (repository === ASIDE || id === undefined ? [] : [id])))
}

/** A tar archive of nothing: its end marker. */
const EMPTY_TAR = Buffer.alloc(1024)

/**
 * Takes a name of ours away, and with it an image that has no other. One that was there `before`, perhaps without a
 * name, is first left without: the name goes to an empty image, because the engine would remove the image with it. One
 * that a container uses stays: the engine refuses by itself. Throws `engine.unreachable` for an engine that does not
 * answer.
 */
export async function discardAside(
  aside: string,
  before: ReadonlySet<string> | undefined,
  limits: Limits = {},
): Promise<void> {
  const { code, stdout } = await ask(limits, ['inspect', '--format', '{{.Id}}', '--', aside])
  if (code !== 0) return // after a build that failed, or another run has done it
  if (!before || before.has(stdout.trim())) {
    const imported = await ask(limits, ['import', '-', aside], EMPTY_TAR)
    if (imported.code !== 0) return
  }
  await ask(limits, ['rm', '--', aside])
}

/** After this (ms) a name of ours is nobody's any more, wherever its run was: no job of GitHub's runs for as long. */
const OLD = 7 * 24 * 3_600_000

/**
 * Takes names of ours away that runs left which were killed: those of processes of this machine that have ended, and what is
 * old. Of the images nobody knows what was there before, so each stays, without a name, for `docker image prune`. Throws as
 * `discardAside`: an engine that has not answered once is not asked on.
 */
export async function discardLeft(limits: Limits & { readonly now?: number }): Promise<void> {
  const { now = Date.now() } = limits
  const { stdout } = await ask(limits, ['ls', '--format', '{{.Repository}}:{{.Tag}}', ASIDE])
  for (const name of stdout.split('\n').filter((line) => line.startsWith(`${ASIDE}:`))) {
    const isLeft = (await hasEnded(name)) || now - (await namedAt(name, limits)) > OLD
    if (isLeft) await discardAside(name, undefined, limits)
  }
}

/** When a name was given, in milliseconds since the epoch; Infinity where the engine does not know. */
async function namedAt(name: string, limits: Limits): Promise<number> {
  const { stdout } = await ask(limits, ['inspect', '--format', '{{json .Metadata.LastTagTime}}', '--', name])
  const time = Date.parse(stdout.trim().replaceAll('"', ''))
  return time > 0 ? time : Infinity // the year 1 is none
}

const ask = ({ cancelled: signal, patience = PATIENCE }: Limits, args: readonly string[], input?: Uint8Array) =>
  answered(patience, ['image', ...args], { signal, input })
