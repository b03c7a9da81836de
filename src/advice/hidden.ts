import { sum } from '../units/sum.ts'
import type { Advice, AdviceKind } from './advice.ts'
import { isOwnLayer, type AdviceFacts } from './advice-facts.ts'
import { lineOf, PATHS } from './pile.ts'
import type { Hiding } from '../inventory/inodes.ts'
import type { HiddenCopies } from '../inventory/hidden.ts'

/** Our files that a later instruction deletes or rewrites: if one instruction does both, no copy is left behind. */
export const hidden = (facts: AdviceFacts): readonly Advice[] => ofGroups('hidden files', facts)

/**
 * Copies that differ only in owner or mode, which `COPY --chown` and `--chmod` avoid. Includes files of the base image:
 * the copy is ours, so avoiding it saves it.
 */
export const metadataCopies = (facts: AdviceFacts): readonly Advice[] => ofGroups('metadata copies', facts)

/** Copies that do not differ: the later instruction need not write what is there already. */
export const unchangedCopies = (facts: AdviceFacts): readonly Advice[] => ofGroups('unchanged copies', facts)

const KINDS: { readonly [H in Hiding]: AdviceKind } = {
  deleted: 'hidden files',
  overwritten: 'hidden files',
  owner: 'metadata copies',
  mode: 'metadata copies',
  unchanged: 'unchanged copies',
}

/**
 * One piece of advice for each pair of layers, as the two instructions behind them have to change. Of files in the base
 * image, in whichever of its layers, only the later instruction can.
 */
function ofGroups(kind: AdviceKind, facts: AdviceFacts): readonly Advice[] {
  // A layer that hides its own file has it twice in one tar, so there is nothing to merge it with. Hiding a file of the
  // base image costs us nothing; having it again costs the copy.
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
