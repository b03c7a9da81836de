import { flagValues } from './dockerfile/instruction.ts'
import { familiarName } from './image-reference.ts'
import { mountFields } from './mount-fields.ts'
import type { Stage, Stages } from './stages.ts'
import type { Step } from './steps.ts'

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

/** Named contexts by the name that they replace in FROM and COPY --from (docs.docker.com, "docker buildx build"). */
export function contextsOf(buildContexts: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    buildContexts.map((context) => {
      const equals = context.indexOf('=')
      return [familiarName(context.slice(0, equals).toLowerCase()), context.slice(equals + 1)]
    }),
  )
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
    chain.unshift(at)
    const { base } = stage
    if (base === undefined) return undefined
    if (contexts.has(familiarName(base.toLowerCase()))) return chain
    at = stageBelow(stages, base, at)
  }
  return chain
}

/** Index of the stage that the FROM of stage `at` names, which is lower case; -1 for an image. */
export const stageBelow = (stages: readonly Stage[], base: string, at: number): number =>
  stages.slice(0, at).findLastIndex(({ name }) => name !== '' && name === base)

/** Index of the earlier stage that a `--from` in stage `at` names; -1 for an image or nothing. */
export function stageNamed(stages: readonly Stage[], name: string, at: number): number {
  const named = stageBelow(stages, name.toLowerCase(), at)
  return named < 0 && /^\d+$/.test(name) && Number(name) < at ? Number(name) : named
}

/** A stage, what it starts from, and all that these copy or mount something from. */
export function neededStages(first: number, { steps, contexts, stages }: BuildSources): ReadonlySet<number> {
  const needed = new Set<number>()
  const chainOf = (stage: number) => stageChain({ stages }, stage, contexts) ?? [stage]
  const pending = [...chainOf(first)]
  for (let stage = pending.pop(); stage !== undefined; stage = pending.pop()) {
    if (needed.has(stage)) continue
    needed.add(stage)
    for (const name of steps.filter((step) => step.stage === stage).flatMap(namedSources)) {
      if (!contexts.has(familiarName(name.toLowerCase()))) pending.push(...chainOf(stageNamed(stages, name, stage)))
    }
  }
  return needed
}

/** What an instruction names in `--from=` and in the `from=` of its mounts. */
export function namedSources(step: Step): readonly string[] {
  const mounted = flagValues(step, 'mount').map((mount) => mountFields(mount)?.get('from') ?? '')
  return [...flagValues(step, 'from'), ...mounted].filter((name) => name !== '')
}
