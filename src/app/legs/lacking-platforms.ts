import type { ImageRecord } from '../../record/record.ts'
import type { NotWeighed } from '../../report/report.ts'
import { groupBy } from '../../units/group-by.ts'
import { normalPlatform } from '../../units/platform.ts'
import { missing, reasonOf, type Expected, type Unweighed } from './lacking.ts'

const CARRIED = 'A leg carried it forward, as nothing of it changed, but another leg did not'
const ANY_PLATFORM = `${CARRIED}. It may lack a platform: name all that it is to have with the input "platforms"`

/**
 * Platforms of images that others are there of: a job failed before its step, or was never started, or its file does not
 * count, or its leg carried the image forward. A leg that failed says its own.
 */
export function lackingPlatforms(
  images: readonly ImageRecord[],
  unweighed: Unweighed,
  { platforms }: Pick<Expected, 'platforms'>,
): readonly NotWeighed[] {
  const { failed, carried } = unweighed
  const weighed = groupBy(images, ({ name }) => name)
  const onKnown = failed.flatMap(({ name, platforms: its }) => (name === null || its.length === 0 ? [] : name))
  const names = new Set([...weighed.keys(), ...onKnown.filter((name) => !carried.has(name))])
  const asked = platforms.map(normalPlatform)
  const lacking = [...names].flatMap((name) => {
    const there = (weighed.get(name) ?? []).map(({ platform }) => platform)
    return lackingOf(name, there, unweighed, asked)
  })
  const unknown = asked.length > 0 ? [] : [...weighed.keys()].filter((name) => carried.has(name))
  return [...lacking, ...unknown.map((name) => missing(name, [], ANY_PLATFORM))]
}

/** What one image lacks of the platforms that were asked for and that files have which do not count. */
function lackingOf(
  name: string,
  there: readonly string[],
  { refused, failed, carried }: Unweighed,
  asked: readonly string[],
): readonly NotWeighed[] {
  const ofFailed = failed.filter((each) => each.name === name)
  const told = new Set([...there, ...ofFailed.flatMap(({ platforms }) => platforms)])
  const inRefused = refused.flatMap((file) => file.images ?? [])
  const known = inRefused.flatMap((each) => (each.name === name ? (each.platform ?? []) : []))
  const reasons = [...new Set([...asked, ...known])].flatMap((platform) =>
    told.has(platform)
      ? []
      : { platform, reason: reasonOf(name, refused, platform) ?? (carried.has(name) ? CARRIED : null) },
  )
  // Without a reason of its own, it may be the one of a leg that failed and did not know its platform.
  const mayBeFailed = ofFailed.some(({ platforms }) => platforms.length === 0)
  const lost = reasons.filter(({ reason }) => reason !== null || !mayBeFailed)
  return [...groupBy(lost, ({ reason }) => reason)].map(([reason, same]) => {
    const platforms = same.map(({ platform }) => platform)
    return missing(name, platforms, reason)
  })
}
