import type { Vertex } from './vertex.ts'

/** A name BuildKit makes for an instruction: `[linux/arm64 builder 2/6] RUN go build`; dockerfile2llb prefixCommand. */
const INSTRUCTION = /^\[((?:[^\] ]+ )*) *(\d+\/\d+)\] (?:ONBUILD )?(?:LINK )?(([A-Za-z]+)[^]*)/
const EXPORT = /^exporting to (?:[a-z]+ ?)+/

/** Whether a vertex is an instruction of the Dockerfile or the export, and not BuildKit's own preparation. */
export function isStep(vertex: Vertex): boolean {
  return stepName(vertex.name) !== undefined
}

/** The instruction at the end of a vertex's name, and its stage, empty for the only one; `undefined` for others. */
export function instructionOf(name: string): { readonly stage: string; readonly text: string } | undefined {
  const { stage, text } = numberedStep(name) ?? {}
  return stage === undefined || text === undefined ? undefined : { stage, text }
}

/** A step of a stage. */
interface NumberedStep {
  /** The platform, if given, and the stage. */
  readonly where: string
  readonly stage: string
  /** Its number among the steps of its stage, and their count; unique within a stage. */
  readonly number: string
  readonly text: string
}

/** The same, with what distinguishes it from other steps. */
export function numberedStep(name: string): NumberedStep | undefined {
  const [, where = '', number, text = ''] = INSTRUCTION.exec(name) ?? []
  if (number === undefined) return undefined
  // A platform comes before the stage, and no stage name has a slash.
  const stage = where.trim().split(' ').at(-1)!
  return { where, stage: stage.includes('/') ? '' : stage, number, text }
}

/**
 * A vertex's name without anything that may hold an author's values, or `undefined` for BuildKit's own preparation.
 * BuildKit expands build arguments and environment in the names of RUN, COPY, FROM and the others, and nothing tells
 * the values from the text around them, so only the platform, the stage, the number and the instruction's word are
 * kept.
 */
export function stepName(name: string): string | undefined {
  const [, where = '', number, , word = ''] = INSTRUCTION.exec(name) ?? []
  if (number !== undefined) return `[${where}${number}] ${word.toUpperCase()}`
  return EXPORT.exec(name)?.[0].trim()
}
