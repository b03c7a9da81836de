import { expandVariables } from './dockerfile-variables.ts'
import { familiarName } from './image-reference.ts'
import type { Stage, Stages } from './stages.ts'

/** Index of the stage that is built: by name, else by number; the last stage when none is asked for. -1 for none. */
export function findTarget(stages: readonly Stage[], target: string): number {
  if (target === '') return stages.length - 1
  const named = stages.findIndex((stage) => stage.name === target.toLowerCase())
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
  { stages, variables }: Stages,
  index: number,
  contexts: ReadonlyMap<string, string>,
): readonly number[] | undefined {
  const chain: number[] = []
  let at = index
  for (let stage = stages[at]; stage && !contexts.has(stage.name); stage = stages[at]) {
    chain.unshift(at)
    const from = expandVariables(stage.from, variables)?.replaceAll('"', '').toLowerCase()
    if (from === undefined) return undefined
    if (contexts.has(familiarName(from))) return chain
    at = stages.slice(0, at).findLastIndex((each) => each.name === from)
  }
  return chain
}

/** Index of the earlier stage that a `--from` in stage `at` names; -1 for an image or nothing. */
export function stageNamed(stages: readonly Stage[], name: string, at: number): number {
  const named = stages.slice(0, at).findLastIndex((each) => each.name === name.toLowerCase())
  return named < 0 && /^\d+$/.test(name) && Number(name) < at ? Number(name) : named
}
