import type { WeightRecord } from '../record/record.ts'
import type { CommitBaseline } from './baseline.ts'
import { hasMoved, movedIn } from './moved.ts'

/**
 * A baseline with what moved upstream until the head was built. Both builds of one run ask the same builder for the same
 * names, so a rebuilt base says only what is certain: that a name led to two images.
 */
export function withMoved(baseline: CommitBaseline, head: WeightRecord): CommitBaseline {
  if (baseline.kind === 'none') return baseline
  const found = movedIn(baseline.record, head)
  const certain = found.map((each) => ({ ...each, programs: [] })).filter(hasMoved)
  const moved = baseline.source === 'record' ? found : certain
  return moved.length === 0 ? baseline : { ...baseline, moved }
}
