import { posix } from 'node:path'
import { archiveEntries } from '../../image/archive-entries.ts'
import type { OwnPlace } from '../../mounts/own-build.ts'
import { restoreBuild } from '../../mounts/restore-build.ts'
import type { CacheMount } from '../../plan/cache-mount.ts'
import type { Ports } from '../../ports.ts'
import { whyNot } from '../why-not.ts'
import type { Fetched } from './fetch-mount.ts'
import type { MountsPlan } from './mounts-plan.ts'
import { held, miss, type Restoration } from './restoration.ts'
import { textOf } from './text-of.ts'

/** Fills the builder's mounts while they are fetched; an unfilled one is a miss. Throws when the run is cancelled. */
export async function fillMounts(
  ports: Pick<Ports, 'buildx' | 'clock' | 'runner'>,
  plan: MountsPlan,
  fetching: Promise<readonly Fetched[]>,
  place: OwnPlace,
): Promise<readonly Restoration[]> {
  const said = new Map<string, string>()
  let failure: string | undefined
  const some = fetching.then((fetched) => {
    if (fetched.length === 0) throw new Error('there is nothing to restore')
    return fetched
  })
  try {
    const build = restoreBuild(plan.based(), some, place, plan.form)
    for await (const { path, body } of archiveEntries('the result of the restore', ports.buildx.tar(build)))
      said.set(posix.basename(path), await textOf(body))
  } catch (error) {
    failure = whyNot(ports, error)
  }
  const fetched = await fetching
  const at = Math.floor(ports.clock.now() / 1000)
  return fetched.map(({ mount, found: word, manifest }, number) => {
    const text = said.get(String(number))
    if (text === undefined) return unfilled(mount, failure ?? COULD_NOT)
    const [result, why] = text.trim().split('\n')
    if (result === 'restored')
      return { mount, found: word, reason: null, restored: { at, manifest }, refused: null, empty: false }
    return result === 'held' ? held(mount) : unfilled(mount, why === undefined ? COULD_NOT : `${COULD_NOT} (${why})`)
  })
}

const COULD_NOT = 'the builder could not unpack it'

/** Not known to be empty: the build may have broken off at any point. */
const unfilled = (mount: CacheMount, reason: string): Restoration => ({ ...miss(mount, reason), empty: false })
