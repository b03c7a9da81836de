import type { Build } from '../../buildkit/build.ts'
import type { AsidePlan } from '../../plan/aside.ts'
import type { Ports } from '../../ports.ts'

/**
 * Has built (by `build`) what only this run needs, lets `use` have it, and takes its name away in the engine: the image
 * goes with its last name, unless it was there before without one, since an image of the user's may come out of the
 * same Dockerfile with the same ID. Removing is best effort.
 */
export async function buildAside<T>(
  { images }: Pick<Ports, 'images'>,
  plan: AsidePlan,
  build: () => Promise<Build>,
  use: (build: Build) => Promise<T>,
): Promise<T> {
  const before = await images.present(plan.weighed)
  try {
    return await use(await build())
  } finally {
    if (plan.aside !== null) await images.discard(plan.aside, before).catch(() => undefined)
  }
}
