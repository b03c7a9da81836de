import type { Build } from '../../buildkit/build.ts'
import type { AsidePlan } from '../../plan/aside.ts'
import type { Ports } from '../../ports.ts'

/** Removes the image after `use`, if possible; one that was there before without a name may be the user's own. */
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
