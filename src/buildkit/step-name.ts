import type { Vertex } from './vertex.ts'

/** A name BuildKit makes for an instruction: `[linux/arm64 builder 2/6] RUN go build`; dockerfile2llb prefixCommand. */
const INSTRUCTION = /^\[((?:[^\] ]+ )*) *(\d+\/\d+)\] (?:ONBUILD )?(?:LINK )?(([A-Za-z]+)[^]*)/
const EXPORT = /^exporting to (?:[a-z]+ ?)+/

/** Whether a vertex is an instruction of the Dockerfile or the export, and not BuildKit's own preparation. */
export function isStep(vertex: Vertex): boolean {
  return stepName(vertex.name) !== undefined
}

/** The instruction that a vertex's name ends with, and the stage it is in, empty for the only one; `undefined` for others. */
export function instructionOf(name: string): { readonly stage: string; readonly text: string } | undefined {
  const { stage, text } = numberedStep(name) ?? {}
  return stage === undefined || text === undefined ? undefined : { stage, text }
}

/** A step of a stage. */
interface NumberedStep {
  /** The platform, if it is said, and the stage. */
  readonly where: string
  readonly stage: string
  /** Its place among the steps of its stage, and of how many; no two of a stage have the same. */
  readonly number: string
  readonly text: string
}

/** The same with what tells it from other steps. */
export function numberedStep(name: string): NumberedStep | undefined {
  const [, where = '', number, text = ''] = INSTRUCTION.exec(name) ?? []
  if (number === undefined) return undefined
  // A platform comes before the stage, and no name of a stage holds a slash.
  const stage = where.trim().split(' ').at(-1)!
  return { where, stage: stage.includes('/') ? '' : stage, number, text }
}

/**
 * A vertex's name without anything an author's values can be in, or `undefined` for BuildKit's own preparation.
 * BuildKit expands build arguments and environment in the names of RUN, COPY, FROM and the others, and no rule tells the
 * values from the text around them; so only the platform, the stage, the number and the instruction's word are kept.
 */
export function stepName(name: string): string | undefined {
  const [, where = '', number, , word = ''] = INSTRUCTION.exec(name) ?? []
  if (number !== undefined) return `[${where}${number}] ${word.toUpperCase()}`
  return EXPORT.exec(name)?.[0].trim()
}
