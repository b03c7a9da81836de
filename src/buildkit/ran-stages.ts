import { numberedStep } from './step-name.ts'

/** A stage as it ran in a build, on one platform. */
export interface RanStage {
  /** The builder's name for it, empty for the only one. */
  readonly name: string
  /** How many of its steps copy or make files (RUN, COPY, ADD): its own ones, and those of an ONBUILD. */
  readonly steps: number
}

const MAKES_FILES = /^(?:RUN|COPY|ADD)\s/i

/** The stages that ran, from the names of a build's vertices. Several vertices may be one step. */
export function ranStages(names: readonly string[]): readonly RanStage[] {
  const stages = new Map<string, { readonly name: string; readonly numbers: Set<string> }>()
  for (const name of names) {
    const step = numberedStep(name)
    if (!step || !MAKES_FILES.test(step.text)) continue
    const found = stages.get(step.where) ?? { name: step.stage, numbers: new Set() }
    stages.set(step.where, found)
    found.numbers.add(step.number)
  }
  return [...stages.values()].map(({ name, numbers }) => ({ name, steps: numbers.size }))
}
