import { posix } from 'node:path'
import { archiveEntries } from '../../image/archive-entries.ts'
import type { CacheMount } from '../../mounts/cache-mount.ts'
import type { OwnPlace } from '../../mounts/own-build.ts'
import { restoreBuild, type Restored } from '../../mounts/restore-build.ts'
import type { Ports } from '../../ports.ts'
import { whyNot } from '../why-not.ts'
import type { Fetched } from './fetch-mount.ts'
import type { MountsPlan } from './mounts-plan.ts'
import { held, miss, type Restoration } from './restoration.ts'
import { textOf } from './text-of.ts'

/** What the restore of one platform gave: what it said of each mount, by its number, and why it broke off. */
interface Answer {
  /** Empty for the only one. */
  readonly platform: string
  readonly said: ReadonlyMap<string, string>
  readonly failure: string | null
}

/**
 * Fills mounts of the builder with what is being fetched for them; each that the builder did not fill for every platform is a
 * miss. Throws where the run is cancelled.
 */
export async function fillMounts(
  ports: Ports,
  plan: MountsPlan,
  fetching: Promise<readonly Fetched[]>,
  place: OwnPlace,
): Promise<readonly Restoration[]> {
  const some = fetching.then((fetched) => {
    if (fetched.length === 0) throw new Error('there is nothing to restore')
    return fetched
  })
  // Platforms may be on different nodes, and a build of several nodes gives no archive (buildx 0.13.1).
  const platforms = place.platforms.length < 2 ? [place.platforms] : place.platforms.map((platform) => [platform])
  const answers: Answer[] = []
  for (const each of platforms) {
    if (answers.some(({ failure }) => failure !== null)) break // what is missing of one is missing of all
    const answer = await restoreOn(ports, plan, some, { ...place, platforms: each })
    answers.push({ ...answer, platform: platforms.length < 2 ? '' : each[0]! })
  }
  const fetched = await fetching
  const at = Math.floor(ports.clock.now() / 1000)
  return fetched.map(({ mount, found, manifest }, number) => {
    const why = answers.map((answer) => whyUnfilled(answer, String(number))).find((each) => each !== null)
    if (why !== undefined) return unfilled(mount, why)
    // On one node the first platform restores a mount, which the others then find held.
    if (answers.every(({ said }) => wordIn(said.get(String(number))) === 'held')) return held(mount)
    return { mount, found, reason: null, restored: { at, manifest }, refused: null, empty: false }
  })
}

/** Where the build broke off, nobody knows how far it came. */
const unfilled = (mount: CacheMount, reason: string): Restoration => ({ ...miss(mount, reason), empty: false })

/** One build. */
async function restoreOn(
  ports: Ports,
  { found, form }: MountsPlan,
  fetching: Promise<readonly Fetched[]>,
  place: OwnPlace,
): Promise<Omit<Answer, 'platform'>> {
  const said = new Map<string, string>()
  const { base } = found
  if (base === null) return { said, failure: null }
  try {
    const build = restoreBuild({ ...found, base }, fetching, place, form)
    for await (const { path, body } of archiveEntries('the result of the restore', ports.buildx.tar(build)))
      said.set(posix.basename(path), await textOf(body))
    return { said, failure: null }
  } catch (error) {
    return { said, failure: whyNot(ports, error) }
  }
}

/** Why a mount was not filled for a platform, as a clause; null where it was, or where it is held. */
function whyUnfilled({ platform, said, failure }: Answer, number: string): string | null {
  const text = said.get(number)
  if (wordIn(text) !== 'failed') return null
  const reason = text === undefined && failure !== null ? failure : couldNot(text ?? '')
  return platform === '' ? reason : `for ${platform}: ${reason}`
}

function wordIn(text = ''): Restored {
  const [word] = text.split('\n')
  return word === 'restored' || word === 'held' ? word : 'failed'
}

function couldNot(text: string): string {
  const [, said] = text.trim().split('\n')
  return `the builder could not unpack it${said === undefined ? '' : ` (${said})`}`
}
