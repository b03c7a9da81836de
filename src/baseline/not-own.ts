import { shortCommit } from '../units/commit.ts'
import { counted } from '../units/counted.ts'
import type { Baseline } from './baseline.ts'

/** Why growth is not the change's own, as a clause; undefined if it is: between an ancestor and the base are others'. */
export function whyNotOwn(baseline: Baseline): string | undefined {
  if (baseline.kind === 'none' || baseline.source === 'image' || baseline.ancestorOf === undefined) return undefined
  const { commit, ancestorOf, reason } = baseline
  const before = `${counted(ancestorOf.distance, 'commit')} before the base`
  const because = reason === undefined ? '' : `; ${reason}`
  return `growth since ${shortCommit(commit)}, ${before}, may not be this change's${because}`
}
