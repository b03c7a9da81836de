import { basename } from 'node:path'
import type { BuildPlan } from './build-plan.ts'

/** Images that a run builds only for itself are tagged `weighbridge-aside:…` in the engine. */
export const ASIDE = 'weighbridge-aside'

/** A build for this run only; `aside` is the tag of its image in the engine, null if it is not there. */
export interface AsidePlan extends BuildPlan {
  readonly aside: string | null
}

/** Each run has its own tag, because the engine removes an image with its last one (issue 11, heading 4). */
export function planAside(plan: BuildPlan, what: 'base' | 'base-image', scratch: string): AsidePlan {
  if (plan.weighed.kind !== 'engine') return { ...plan, aside: null }
  const aside = `${ASIDE}:${what}-${basename(scratch)}`
  const [build, ...args] = plan.args
  const target = plan.target && { ...plan.target, fields: { ...plan.target.fields, tags: [aside] } }
  return { ...plan, args: [build!, '--tag', aside, ...args], aside, target }
}
