import { numberedStep } from './step-name.ts'

export interface RanStage {
  /** As the builder names it; empty for the only one. */
  readonly name: string
  /** How many of its steps copy or make files (RUN, COPY, ADD), also by ONBUILD. */
  readonly steps: number
}

const MAKES_FILES = /^(?:RUN|COPY|ADD)\s/i

/** Several vertices may be one step. */
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
