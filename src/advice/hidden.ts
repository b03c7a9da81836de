import { sum } from '../units/sum.ts'
import type { Advice, AdviceKind } from './advice.ts'
import { isOwnLayer, type AdviceFacts } from './advice-facts.ts'
import { lineOf, PATHS } from './pile.ts'
import type { Hiding } from '../inventory/inodes.ts'
import type { HiddenCopies } from '../inventory/hidden.ts'

/** Files of ours that a later instruction deletes or writes anew: made by one instruction, they leave no copy behind. */
export const hidden = (facts: AdviceFacts): readonly Advice[] => ofGroups('hidden files', facts)

/**
 * Copies that differ in owner or mode alone: `COPY --chown` and `--chmod` make none. Of files of the base image too: the copy
 * is ours, and not to make it saves it.
 */
export const metadataCopies = (facts: AdviceFacts): readonly Advice[] => ofGroups('metadata copies', facts)

/** Copies that differ in nothing: the later instruction need not write what is there already. */
export const unchangedCopies = (facts: AdviceFacts): readonly Advice[] => ofGroups('unchanged copies', facts)

const KINDS: { readonly [H in Hiding]: AdviceKind } = {
  deleted: 'hidden files',
  overwritten: 'hidden files',
  owner: 'metadata copies',
  mode: 'metadata copies',
  unchanged: 'unchanged copies',
}

/**
 * One advice for each pair of layers: it is the two instructions behind them that are to be changed. Whichever layers
 * the base image has them in, only the later instruction can be.
 */
function ofGroups(kind: AdviceKind, facts: AdviceFacts): readonly Advice[] {
  // A layer that hides a file of its own has it twice in one tar: there is nothing to merge it with.
  // To hide a file of the base image costs nothing of ours; to have it again costs the copy.
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
