import type { BakeSource } from '../../inputs/bake-source.ts'
import { bakeSource } from '../../plan/bake/bake-definition.ts'
import type { Ports } from '../../ports.ts'
import { whyNot } from '../why-not.ts'
import { baseName, type Base } from './base.ts'
import { definitionAt, type BakePorts } from './bake-at-base.ts'
import type { Ready } from './prepare.ts'

interface Asked {
  readonly sources: readonly BakeSource[]
  readonly base: Base
  readonly ready: Ready
}

/** Why an image of a bake file may be another one than at the base, as a clause; undefined if its file says the same. */
export type WhyOtherTarget = (source: BakeSource) => string | undefined

/** Asks the base's own bake file, in a tree of it: what it says may depend on any file. */
export async function bakeChanges(ports: BakePorts & Pick<Ports, 'commits'>, asked: Asked): Promise<WhyOtherTarget> {
  const { sources, base, ready } = asked
  const [first] = sources
  if (first === undefined) return () => undefined
  const unknown =
    (reason: string): WhyOtherTarget =>
    () =>
      `the bake file of ${baseName(base)} is not known: ${reason}`
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
      before.get(source.target) === textOf(source) ? undefined : 'the bake file says something else of it'
  } catch (error) {
    return unknown(whyNot(ports, error))
  }
}

/** Of a target and those that it is linked to. */
const textOf = (source: BakeSource | undefined): string | undefined => source && JSON.stringify(source.targets)
