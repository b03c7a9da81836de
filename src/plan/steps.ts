import type { Instruction } from './dockerfile/instruction.ts'

/** An instruction of a Dockerfile; `stage` is the index of the one that it is in, -1 before the first FROM. */
export interface Step extends Instruction {
  readonly stage: number
}

/** The instructions of all stages in order. */
export function stepsOf(instructions: readonly Instruction[]): readonly Step[] {
  let stage = -1
  return instructions.map((instruction) => {
    if (instruction.keyword === 'FROM') stage += 1
    return { ...instruction, stage }
  })
}

/** The instructions of each stage, in order. */
export function stepsByStage<T extends Step>(steps: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const found = new Map<number, T[]>()
  for (const step of steps) {
    const earlier = found.get(step.stage)
    if (earlier) earlier.push(step)
    else found.set(step.stage, [step])
  }
  return found
}
