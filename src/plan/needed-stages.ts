import { flagValues } from './dockerfile/instruction.ts'
import { canBecome } from './can-become.ts'
import { mountFields } from './mount-fields.ts'
import { contextInPlaceOf, isReplaced, type NamedContexts } from './named-contexts.ts'
import type { Stage, Stages } from './stages.ts'
import { startsOf, type Start, type BuildSources } from './stage-starts.ts'
import { stepsByStage, type Step } from './steps.ts'

/** The last stage of that name, else by number; the last stage if there is no target. -1 for none. */
export function findTarget(stages: readonly Stage[], target: string): number {
  if (target === '') return stages.length - 1
  const named = stages.findLastIndex((stage) => stage.name === target.toLowerCase())
  return named < 0 && /^\d+$/.test(target) ? Number(target) : named
}

/** The stages of an image, lowest first, without those that a context replaces; undefined if a FROM is not known. */
export function stageChain(
  { stages }: Pick<Stages, 'stages'>,
  index: number,
  contexts: NamedContexts,
): readonly number[] | undefined {
  const chain: number[] = []
  let at = index
  for (let stage = stages[at]; stage && !isReplaced(stage.name, contexts); stage = stages[at]) {
    chain.push(at)
    const { base, below } = stage
    if (base === undefined) return undefined
    if (below < 0 && contextInPlaceOf(base, contexts) !== undefined) break
    at = below
  }
  return chain.toReversed()
}

/** Index of the earlier stage that a source in stage `at` names; -1 for an image. */
export function stageNamed(stages: readonly Stage[], { name, numbered }: Source, at: number): number {
  const wanted = name.toLowerCase()
  for (let index = at - 1; index >= 0; index -= 1) if (stages[index]!.name === wanted) return index
  return numbered && /^\+?\d+$/.test(name) && Number(name) < at ? Number(name) : -1
}

/** A stage, those it starts from, and all that they copy or mount from, as far as known before the build. */
export function neededStages(first: number, read: BuildSources): ReadonlySet<number> {
  return stagesFrom(first, read, () => undefined)
}

/** `neededStages`, with each stage that an unknown FROM could name; every stage if a mount cannot be read. */
export function possibleStages(first: number, read: BuildSources): ReadonlySet<number> {
  return stagesFrom(first, read, ({ base, from }, steps) => {
    const mounts = steps.flatMap((step) => flagValues(step, 'mount'))
    if (mounts.some((flag) => mountFields(flag) === undefined)) return () => true
    return base === undefined ? canBecome(from) : undefined
  })
}

/** Returns which earlier stages may be needed as well, by name; undefined for none. */
type MaybeNeeded = (stage: Stage, steps: readonly Step[]) => ((name: string) => boolean) | undefined

function stagesFrom(first: number, read: BuildSources, maybeNeeded: MaybeNeeded): ReadonlySet<number> {
  const { stages, contexts } = read
  const starts = startsOf(read)
  const own = stepsByStage(read.steps)
  const [named, needed] = [new Set<Start>([first]), new Set<number>()]
  const maybe: ((name: string) => boolean)[] = []
  // A stage only needs earlier stages.
  for (let at = Math.min(first, stages.length - 1); at >= 0; at -= 1) {
    const stage = stages[at]!
    const isNeeded = named.has(at) || (stage.name !== '' && maybe.some((canBe) => canBe(stage.name)))
    if (!isNeeded || isReplaced(stage.name, contexts)) continue
    needed.add(at)
    const steps = own.get(at) ?? []
    named.add(starts[at]!)
    for (const source of steps.flatMap(namedSources)) named.add(stageNamed(stages, source, at))
    maybe.push(...[maybeNeeded(stage, steps) ?? []].flat())
  }
  return needed
}

/** The named context that a source in stage `at` names; undefined for a stage or an image. */
export function contextNamed(source: Source, at: number, { stages, contexts }: BuildSources): string | undefined {
  const stage = stages[stageNamed(stages, source, at)]
  if (stage === undefined) return contextInPlaceOf(source.name, contexts)
  return isReplaced(stage.name, contexts) ? stage.name : undefined
}

export interface Source {
  readonly name: string
  /** Whether a number is a stage index: only in `COPY --from=` (dockerfile2llb, toCommand and detectRunMount). */
  readonly numbered: boolean
}

export function namedSources(step: Step): readonly Source[] {
  const mounted = flagValues(step, 'mount').map((mount) => mountFields(mount)?.get('from') ?? '')
  const copied = flagValues(step, 'from').map((name) => ({ name, numbered: true }))
  return [...copied, ...mounted.map((name) => ({ name, numbered: false }))].filter(({ name }) => name !== '')
}
