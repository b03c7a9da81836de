import type { Build } from '../../buildkit/build.ts'
import type { AsidePlan } from '../../plan/aside.ts'
import type { Ports } from '../../ports.ts'

/**
 * Builds (with `build`) what only this run needs, passes it to `use`, and removes its name from the engine. The image goes with
 * its last name, unless it was there before without one: an image of the user's may come out of the same Dockerfile with the same
 * ID. Removing is best effort.
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
