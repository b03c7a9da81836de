import type { Instruction } from './dockerfile/instruction.ts'

/** An instruction of a Dockerfile; `stage` is the index of its stage, -1 before the first FROM. */
export interface Step extends Instruction {
  readonly stage: number
}

export function stepsOf(instructions: readonly Instruction[]): readonly Step[] {
  let stage = -1
  return instructions.map((instruction) => {
    if (instruction.keyword === 'FROM') stage += 1
    return { ...instruction, stage }
  })
}

export function stepsByStage<T extends Step>(steps: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const found = new Map<number, T[]>()
  for (const step of steps) {
    const earlier = found.get(step.stage)
    if (earlier) earlier.push(step)
    else found.set(step.stage, [step])
  }
  return found
}
