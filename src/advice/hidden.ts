import { sum } from '../units/sum.ts'
import type { Advice, AdviceKind } from './advice.ts'
import { isOwnLayer, type AdviceFacts } from './advice-facts.ts'
import { lineOf, PATHS } from './pile.ts'
import type { Hiding } from '../inventory/inodes.ts'
import type { HiddenCopies } from '../inventory/hidden.ts'

/** Our files that a later instruction deletes or rewrites. One instruction that does both leaves no copy behind. */
export const hidden = (facts: AdviceFacts): readonly Advice[] => ofGroups('hidden files', facts)

/** Copies, also of the base's files, that differ only in owner or mode: `COPY --chown` and `--chmod` avoid them. */
export const metadataCopies = (facts: AdviceFacts): readonly Advice[] => ofGroups('metadata copies', facts)

/** Identical copies, which the later instruction need not write. */
export const unchangedCopies = (facts: AdviceFacts): readonly Advice[] => ofGroups('unchanged copies', facts)

const KINDS: { readonly [H in Hiding]: AdviceKind } = {
  deleted: 'hidden files',
  overwritten: 'hidden files',
  owner: 'metadata copies',
  mode: 'metadata copies',
  unchanged: 'unchanged copies',
}

/** One piece of advice for each pair of layers. For files of the base image, only the later instruction can change. */
function ofGroups(kind: AdviceKind, facts: AdviceFacts): readonly Advice[] {
  // A file hidden by its own layer is twice in one tar, so nothing can be merged. Hiding a base file costs us nothing.
  const costsUs = ({ layer, hiddenBy }: HiddenCopies) => isOwnLayer(facts, kind === 'hidden files' ? layer : hiddenBy)
  const groups = facts.hidden.filter(
    (group) => KINDS[group.how] === kind && group.hiddenBy !== group.layer && costsUs(group),
  )
  const pairs = new Map<string, HiddenCopies[]>()
  for (const group of groups) {
    const key = `${isOwnLayer(facts, group.layer) ? group.layer : 'base'} ${group.hiddenBy}`
    pairs.set(key, [...(pairs.get(key) ?? []), group])
  }
  return [...pairs.values()].map((pair) => {
    const { layer, hiddenBy } = pair[0]!
    const isOne = pair.every((each) => each.layer === layer)
    const paths = pair.toSorted((a, b) => b.bytes - a.bytes).flatMap((each) => each.paths)
    return {
      kind,
      saving: sum(pair, ({ bytes }) => bytes),
      paths: paths.slice(0, PATHS),
      files: sum(pair, ({ files }) => files),
      layer: isOne ? layer : null,
      hiddenBy,
      line: lineOf(facts.lines.layers, hiddenBy),
    }
  })
}
