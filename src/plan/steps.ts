import type { Instruction } from 'dockerfile-ast'
import { parseDockerfile } from './parse-dockerfile.ts'

/** An instruction of a Dockerfile; `stage` is the index of the one that it is in, -1 before the first FROM. */
export interface Step {
  readonly instruction: Instruction
  readonly keyword: string
  readonly stage: number
}

/** The instructions of all stages in order. */
export function stepsOf(dockerfile: string): readonly Step[] {
  let stage = -1
  return parseDockerfile(dockerfile)
    .getInstructions()
    .map((instruction) => {
      const keyword = instruction.getKeyword().toUpperCase()
      if (keyword === 'FROM') stage += 1
      return { instruction, keyword, stage }
    })
}

/** The line that an instruction begins at, 1 for the first. */
export const lineOf = ({ instruction }: Step): number => instruction.getRange().start.line + 1
