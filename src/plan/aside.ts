import { basename } from 'node:path'
import type { BuildPlan } from './build-plan.ts'

/** Images that a run builds only for itself are tagged `weighbridge-aside:…` in the engine. */
export const ASIDE = 'weighbridge-aside'

/** A build for this run only. `aside` is the tag of its image in the engine; null if the image does not go there. */
export interface AsidePlan extends BuildPlan {
  readonly aside: string | null
}

/**
 * Tags the image for as long as this run needs it. The engine removes an image with its last tag, so two runs that
 * build the same bytes do not remove each other's image (issue 11, heading 4). `scratch` is the build's folder, which
 * no other run shares.
 */
export function planAside(plan: BuildPlan, what: 'base' | 'base-image', scratch: string): AsidePlan {
  if (plan.weighed.kind !== 'engine') return { ...plan, aside: null }
  const aside = `${ASIDE}:${what}-${basename(scratch)}`
  const [build, ...args] = plan.args
  return { ...plan, args: [build!, '--tag', aside, ...args], aside }
}
