import { basename } from 'node:path'
import type { BuildPlan } from './build-plan.ts'

/** Images that a run builds for itself alone are called `weighbridge-aside:…` in the engine. */
export const ASIDE = 'weighbridge-aside'

/** A build that only this run needs: `aside` is the name of its image in the engine; null where it does not get there. */
export interface AsidePlan extends BuildPlan {
  readonly aside: string | null
}

/**
 * Gives the image of a plan a name for as long as this run needs it: the engine removes an image with its last name, so of
 * two runs that build the same bytes neither takes the other's away (issue 11, heading 4). `scratch` is the folder of the
 * build, which no other run has.
 */
export function planAside(plan: BuildPlan, what: 'base' | 'base-image', scratch: string): AsidePlan {
  if (plan.weighed.kind !== 'engine') return { ...plan, aside: null }
  const aside = `${ASIDE}:${what}-${basename(scratch)}`
  const [build, ...args] = plan.args
  return { ...plan, args: [build!, '--tag', aside, ...args], aside }
}
