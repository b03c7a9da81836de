import type { Build } from '../build/build.ts'
import type { BuildEvent } from '../build/vertex.ts'
import type { BuildPlan } from '../plan/build-plan.ts'
import type { Ports } from '../ports.ts'

/**
 * Builds what only this run needs, lets `use` have it, and removes what the build left in the engine, unless it was
 * there before: an image of the user's may come out of the same Dockerfile with the same ID. One that somebody else
 * builds without a name while `use` runs, to the same bytes, cannot be told from ours. Removing is best effort.
 */
export async function buildAside<T>(
  { buildx, images }: Ports,
  plan: BuildPlan,
  show: (event: BuildEvent) => void,
  use: (build: Build) => Promise<T>,
): Promise<T> {
  const before = await images.present(plan.weighed)
  const build = await buildx.build(plan, show)
  try {
    return await use(build)
  } finally {
    await images.discard(plan.weighed, build, before).catch(() => undefined)
  }
}
