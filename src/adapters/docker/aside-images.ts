import { ASIDE } from '../../plan/aside.ts'
import { hasEnded } from '../exec/private-folder.ts'
import { byCommandLine, type AsideEngine } from './aside-engine.ts'
import { answered, dockerWithin } from './docker.ts'

/** `patience`: milliseconds per call, since all calls here are best effort. */
interface Limits {
  readonly cancelled?: AbortSignal
  readonly patience?: number
}

const PATIENCE = 60_000

/** IDs of all images in the engine, without those that only our runs named; undefined if it cannot list them. */
export async function engineImageIds(limits: Limits): Promise<ReadonlySet<string> | undefined> {
  const { cancelled: signal, patience = PATIENCE } = limits
  const format = '{{.Repository}} {{.ID}}'
  const listed = await dockerWithin(patience, ['image', 'ls', '--all', '--no-trunc', '--format', format], { signal })
  if (listed?.code !== 0) return undefined
  const rows = listed.stdout.split('\n').map((row) => row.split(' '))
  return new Set(rows.flatMap(([repository = '', id]) => (isAside(repository) || id === undefined ? [] : [id])))
}

const OURS = new RegExp(`^(?:127\\.0\\.0\\.1:\\d+/)?${ASIDE}(?:/|$)`)

/** Names of ours: those of builds (plan/aside.ts), and those to push to ourselves (receive-layout.ts). */
const isAside = (repository: string): boolean => OURS.test(repository)

/**
 * Removes one of our names, and the image if it has no other. If the image was there `before`, its name first moves to
 * an empty image, because the engine would remove even an unnamed one. It is moved by a tag: an import over the name loses
 * the image on the containerd store of Engine 26. Rejects as `engine`.
 */
export async function discardAside(
  aside: string,
  before: ReadonlySet<string> | undefined,
  engine: AsideEngine,
): Promise<void> {
  const id = await engine.idOf(aside)
  if (id === undefined) return // the build failed, or another run has done it
  if (before && !before.has(id)) return await engine.remove(aside)
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const empty = await engine.importEmpty()
    if (empty === undefined) return
    const isMoved = await engine.tag(empty, aside)
    await engine.remove(isMoved ? aside : empty)
    if (isMoved) return
  }
}

/** A `docker image prune` of the user's may remove the empty image while it has no name. */
const MOST_TRIES = 3

/** Milliseconds; no GitHub job runs that long, so an older name has no owner any more. */
const OLD = 7 * 24 * 3_600_000

/**
 * Removes the names that killed runs left: those of ended processes on this machine, and old ones. The images stay,
 * unnamed, for `docker image prune`, since some may have been there before. Throws as `discardAside`.
 */
export async function discardLeft(limits: Limits & { readonly now?: number }): Promise<void> {
  const { now = Date.now() } = limits
  const filters = [ASIDE, `127.0.0.1:*/${ASIDE}/*`].flatMap((pattern) => ['--filter', `reference=${pattern}`])
  const { stdout } = await ask(limits, ['ls', '--format', '{{.Repository}}:{{.Tag}}', ...filters])
  for (const name of stdout.split('\n').filter((line) => line !== '')) {
    const isLeft = (await hasEnded(name)) || now - (await namedAt(name, limits)) > OLD
    if (isLeft) await discardAside(name, undefined, byCommandLine(limits))
  }
}

/** Milliseconds since the epoch; Infinity if the engine does not know. */
async function namedAt(name: string, limits: Limits): Promise<number> {
  const { stdout } = await ask(limits, ['inspect', '--format', '{{json .Metadata.LastTagTime}}', '--', name])
  const time = Date.parse(stdout.trim().replaceAll('"', ''))
  return time > 0 ? time : Infinity // the year 1 means none
}

const ask = ({ cancelled: signal, patience = PATIENCE }: Limits, args: readonly string[]) =>
  answered(patience, ['image', ...args], { signal })
