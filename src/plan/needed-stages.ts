import { flagValues } from './dockerfile/instruction.ts'
import { familiarName } from './image-reference.ts'
import { mountFields } from './mount-fields.ts'
import type { Stage, Stages } from './stages.ts'
import { startsOf, type Start } from './stage-starts.ts'
import { stepsByStage, type Step } from './steps.ts'

/** A Dockerfile as it was read, and the named contexts of its build. */
export interface BuildSources extends Stages {
  readonly contexts: ReadonlyMap<string, string>
}

/**
 * Index of the stage that is built: by name, the last of that name, else by number; the last stage when none is asked for.
 * -1 for none.
 */
export function findTarget(stages: readonly Stage[], target: string): number {
  if (target === '') return stages.length - 1
  const named = stages.findLastIndex((stage) => stage.name === target.toLowerCase())
  return named < 0 && /^\d+$/.test(target) ? Number(target) : named
}

/**
 * Named contexts by the name that they replace in FROM and COPY --from (docs.docker.com, "docker buildx build").
 * Nothing takes the place of these two (dockerfile2llb, namedContextFunc).
 */
export function contextsOf(buildContexts: readonly string[]): ReadonlyMap<string, string> {
  const named = new Map<string, string>()
  for (const context of buildContexts) {
    const equals = context.indexOf('=')
    named.set(familiarName(context.slice(0, equals).toLowerCase()), context.slice(equals + 1))
  }
  for (const name of ['scratch', 'context']) named.delete(name)
  return named
}

/**
 * The stages an image consists of, lowest first: stage `index` and those it starts from. `undefined` where a FROM is not
 * known before the build. A stage that a named context replaces is not built, and neither is what is below it.
 */
export function stageChain(
  { stages }: Pick<Stages, 'stages'>,
  index: number,
  contexts: ReadonlyMap<string, string>,
): readonly number[] | undefined {
  const chain: number[] = []
  let at = index
  for (let stage = stages[at]; stage && !contexts.has(stage.name); stage = stages[at]) {
    chain.push(at)
    const { base, below } = stage
    if (base === undefined) return undefined
    if (contexts.has(familiarName(base.toLowerCase()))) break
    at = below
  }
  return chain.toReversed()
}

/** Index of the earlier stage that a source in stage `at` is; -1 for an image. */
export function stageNamed(stages: readonly Stage[], { name, numbered }: Source, at: number): number {
  const wanted = name.toLowerCase()
  for (let index = at - 1; index >= 0; index -= 1) if (stages[index]!.name === wanted) return index
  return numbered && /^\+?\d+$/.test(name) && Number(name) < at ? Number(name) : -1
}

/** A stage, what it starts from, and all that these copy or mount something from. */
export function neededStages(first: number, { steps, contexts, stages }: BuildSources): ReadonlySet<number> {
  const needed = new Set<number>()
  const starts = startsOf({ stages, contexts })
  const own = stepsByStage(steps)
  const pending: (Start | undefined)[] = [first]
  while (pending.length > 0) {
    const stage = pending.pop()
    if (typeof stage !== 'number' || needed.has(stage)) continue
    const { name } = stages[stage] ?? {}
    if (name === undefined || contexts.has(name)) continue
    needed.add(stage)
    pending.push(starts[stage])
    for (const source of (own.get(stage) ?? []).flatMap(namedSources)) {
      if (!contexts.has(familiarName(source.name.toLowerCase()))) pending.push(stageNamed(stages, source, stage))
    }
  }
  return needed
}

/** What an instruction takes files from: a stage, a named context or an image. */
export interface Source {
  readonly name: string
  /** Whether a number is the index of a stage: in `COPY --from=` alone (dockerfile2llb, toCommand and detectRunMount). */
  readonly numbered: boolean
}

/** What an instruction names in `--from=` and in the `from=` of its mounts. */
export function namedSources(step: Step): readonly Source[] {
  const mounted = flagValues(step, 'mount').map((mount) => mountFields(mount)?.get('from') ?? '')
  const copied = flagValues(step, 'from').map((name) => ({ name, numbered: true }))
  return [...copied, ...mounted.map((name) => ({ name, numbered: false }))].filter(({ name }) => name !== '')
}
