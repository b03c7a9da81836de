import { ASIDE } from '../../plan/aside.ts'
import { hasEnded } from '../exec/private-folder.ts'
import { answered, dockerWithin } from './docker.ts'

/** What ends a call to the engine. Each may take `patience` ms at most, since all are best effort. */
interface Limits {
  readonly cancelled?: AbortSignal
  readonly patience?: number
}

const PATIENCE = 60_000

/**
 * IDs of all images in the engine, unnamed ones too, except those that only our runs have there; undefined if the
 * engine does not list them.
 */
export async function engineImageIds(limits: Limits): Promise<ReadonlySet<string> | undefined> {
  const { cancelled: signal, patience = PATIENCE } = limits
  const format = '{{.Repository}} {{.ID}}'
  const listed = await dockerWithin(patience, ['image', 'ls', '--all', '--no-trunc', '--format', format], { signal })
  if (listed?.code !== 0) return undefined
  const rows = listed.stdout.split('\n').map((row) => row.split(' '))
  return new Set(rows.flatMap(([repository, id]) => (repository === ASIDE || id === undefined ? [] : [id])))
}

/** An empty tar archive: only its end marker. */
const EMPTY_TAR = Buffer.alloc(1024)

/**
 * Takes one of our names away, and with it an image that has no other. The engine would remove one that was there
 * `before`, perhaps without a name, so its name first moves to an empty image. An image that a container uses stays:
 * the engine itself refuses. Throws `engine.unreachable` if the engine does not answer.
 */
export async function discardAside(
  aside: string,
  before: ReadonlySet<string> | undefined,
  limits: Limits = {},
): Promise<void> {
  const { code, stdout } = await ask(limits, ['inspect', '--format', '{{.Id}}', '--', aside])
  if (code !== 0) return // the build failed, or another run has done it
  if (!before || before.has(stdout.trim())) {
    const imported = await ask(limits, ['import', '-', aside], EMPTY_TAR)
    if (imported.code !== 0) return
  }
  await ask(limits, ['rm', '--', aside])
}

/** After this (ms) one of our names has no owner any more, wherever its run was: no GitHub job runs that long. */
const OLD = 7 * 24 * 3_600_000

/**
 * Takes away the names that killed runs left: those of processes of this machine that have ended, and old ones. Nobody
 * knows which of the images were there before, so each stays, unnamed, for `docker image prune`. Throws as
 * `discardAside`: an engine that did not answer once is not asked again.
 */
export async function discardLeft(limits: Limits & { readonly now?: number }): Promise<void> {
  const { now = Date.now() } = limits
  const { stdout } = await ask(limits, ['ls', '--format', '{{.Repository}}:{{.Tag}}', ASIDE])
  for (const name of stdout.split('\n').filter((line) => line.startsWith(`${ASIDE}:`))) {
    const isLeft = (await hasEnded(name)) || now - (await namedAt(name, limits)) > OLD
    if (isLeft) await discardAside(name, undefined, limits)
  }
}

/** When a name was given, in milliseconds since the epoch; Infinity if the engine does not know. */
async function namedAt(name: string, limits: Limits): Promise<number> {
  const { stdout } = await ask(limits, ['inspect', '--format', '{{json .Metadata.LastTagTime}}', '--', name])
  const time = Date.parse(stdout.trim().replaceAll('"', ''))
  return time > 0 ? time : Infinity // the year 1 means none
}

const ask = ({ cancelled: signal, patience = PATIENCE }: Limits, args: readonly string[], input?: Uint8Array) =>
  answered(patience, ['image', ...args], { signal, input })
