import { relative } from 'node:path'
import type { BakeSource } from '../../inputs/bake-source.ts'
import { bakeSource } from '../../plan/bake/bake-definition.ts'
import { changedInput } from '../../plan/changed-input.ts'
import type { ChangedTree, Ports } from '../../ports.ts'
import { isWithin } from '../../units/within.ts'
import { bakeDefinitionFiles } from '../contexts/bake-definition-files.ts'
import { changed, changeReason, untold, type WhyBuilt } from '../contexts/built-reason.ts'
import { whyNot } from '../why-not.ts'
import { baseName, type Base } from './base.ts'
import { definitionAt, type BakePorts } from './bake-at-base.ts'
import type { Ready } from './prepare.ts'

interface Asked {
  readonly sources: readonly BakeSource[]
  readonly base: Base
  /** The checkout as it differs from the base. */
  readonly tree: ChangedTree
  readonly ready: Ready
}

/** Why an image of a bake file may be another one than at the base; undefined if its file says the same. */
export type WhyOtherTarget = (source: BakeSource) => WhyBuilt | undefined

/** Asks the base's own bake file, in a tree of it: what it says may depend on any file. */
export async function bakeChanges(ports: BakePorts & Pick<Ports, 'commits'>, asked: Asked): Promise<WhyOtherTarget> {
  const { sources, base, ready } = asked
  const [first] = sources
  if (first === undefined) return () => undefined
  const notByBase = await whyNotByBase(ports, first, asked.tree)
  if (notByBase !== undefined) return () => notByBase
  const unknown =
    (reason: string): WhyOtherTarget =>
    () =>
      untold(`the bake file of ${baseName(base)} is not known: ${reason}`)
  const names = await ready.names() // there may be bake files that are not committed
  if (names.kind === 'miss') return unknown(names.reason)
  const checkout = await ports.commits.checkout(base.commit, { names: names.value, isWritten: false })
  if (checkout.kind === 'miss') return unknown(checkout.reason)
  await using tree = checkout.value
  try {
    const targets = sources.map(({ target }) => target)
    const definition = await definitionAt(ports, { ...first.inputs, targets }, tree)
    const before = new Map(
      targets.map((target) => [target, definition && textOf(bakeSource(definition, target, first.inputs))]),
    )
    return (source) =>
      before.get(source.target) === textOf(source) ? undefined : changed('the bake file says something else of it')
  } catch (error) {
    return unknown(whyNot(ports, error))
  }
}

/** Why the base's tree cannot have a bake file of its own: it would get that of the head. */
async function whyNotByBase(
  { files }: Pick<Ports, 'files'>,
  { inputs }: BakeSource,
  tree: ChangedTree,
): Promise<WhyBuilt | undefined> {
  const { places: set, unknown } = await bakeDefinitionFiles(files, inputs, tree)
  if (unknown !== undefined) return untold(unknown)
  const places = [...set]
  const outside = places.find((place) => !isWithin(place, tree.root))
  if (outside !== undefined) return untold(`its bake file ${outside} is outside of the repository`)
  const definition = new Set(places.map((place) => relative(tree.root, place)))
  const ofNoCommit = tree.changes.filter(({ kind }) => kind !== 'tracked')
  const change = changedInput({ definition, contexts: [] }, ofNoCommit)
  return change && changeReason(change)
}

/** Of a target and those that it is linked to. */
const textOf = (source: BakeSource | undefined): string | undefined => source && JSON.stringify(source.targets)
