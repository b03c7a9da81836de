import { isRelease } from '../../baseline/release.ts'
import type { EventFacts } from '../../inputs/event-facts.ts'
import type { ImageInputs } from '../../inputs/inputs.ts'
import { bakeWithoutActionsCache, withoutActionsCache } from '../../plan/actions-cache.ts'

const LEFT_OUT = 'cache-from type=gha was left out: a release reads nothing that another run put into the Actions cache'

/** A release uses no layers of other runs, which may be poisoned (issue 12, 2). */
export function trustedCaches(
  event: EventFacts,
  images: readonly ImageInputs[],
): { readonly images: readonly ImageInputs[]; readonly notes: readonly string[] } {
  if (!isRelease(event)) return { images, notes: [] }
  const trusted = images.map((image) => {
    const { subject } = image
    if (subject.kind === 'image') return image
    const build = withoutActionsCache(subject.build)
    const bake = subject.bake && bakeWithoutActionsCache(subject.bake)
    if (build === subject.build && bake === subject.bake) return image
    return Object.assign({}, image, { subject: { ...subject, build, ...(bake && { bake }) } })
  })
  return { images: trusted, notes: trusted.some((image, index) => image !== images[index]) ? [LEFT_OUT] : [] }
}
