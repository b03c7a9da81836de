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

/** What the builds of each platform said of each mount, by its number. */
type Said = Map<string, readonly string[]>

/**
 * Fills mounts of the builder with what is being fetched for them; each that the builder did not fill is a miss. Throws
 * where the run is cancelled.
 */
export async function fillMounts(
  ports: Ports,
  plan: MountsPlan,
  fetching: Promise<readonly Fetched[]>,
  place: OwnPlace,
): Promise<readonly Restoration[]> {
  const said: Said = new Map()
  let failure: string | undefined
  const some = fetching.then((fetched) => {
    if (fetched.length === 0) throw new Error('there is nothing to restore')
    return fetched
  })
  // Platforms may be on different nodes, and a build of several nodes gives no archive (buildx 0.13.1).
  const platforms = place.platforms.length < 2 ? [place.platforms] : place.platforms.map((platform) => [platform])
  try {
    for (const each of platforms) await restoreOn(ports, plan, some, { place: { ...place, platforms: each }, said })
  } catch (error) {
    failure = whyNot(ports, error)
  }
  const fetched = await fetching
  const at = Math.floor(ports.clock.now() / 1000)
  return fetched.map(({ mount, found, manifest }, number) => {
    const texts = said.get(String(number)) ?? []
    const result = resultOf(texts)
    if (result === 'restored')
      return { mount, found, reason: null, restored: { at, manifest }, refused: null, empty: false }
    return result === 'held' ? held(mount) : unfilled(mount, failure ?? couldNot(texts))
  })
}

/** Where the build broke off, nobody knows how far it came. */
const unfilled = (mount: CacheMount, reason: string): Restoration => ({ ...miss(mount, reason), empty: false })

/** One build; what it says of each mount is added to `said`. */
async function restoreOn(
  ports: Ports,
  { found, form }: MountsPlan,
  fetching: Promise<readonly Fetched[]>,
  { place, said }: { readonly place: OwnPlace; readonly said: Said },
): Promise<void> {
  const { base } = found
  if (base === null) return
  const build = restoreBuild({ ...found, base }, fetching, place, form)
  for await (const { path, body } of archiveEntries('the result of the restore', ports.buildx.tar(build))) {
    const number = posix.basename(path)
    said.set(number, [...(said.get(number) ?? []), await textOf(body)])
  }
}

/** On one node the first platform restores a mount, which the others then find held. */
function resultOf(texts: readonly string[]): Restored {
  const words = new Set(texts.map((text) => text.split('\n')[0]))
  if (words.has('restored')) return 'restored'
  return words.has('held') ? 'held' : 'failed'
}

function couldNot(texts: readonly string[]): string {
  const [said] = texts.flatMap((text) => text.trim().split('\n').slice(1))
  return `the builder could not unpack it${said === undefined ? '' : ` (${said})`}`
}
