import type { Vertex } from './vertex.ts'

/** `[linux/arm64 builder 2/6] RUN go build` (dockerfile2llb, prefixCommand). */
const INSTRUCTION = /^\[((?:[^\] ]+ )*) *(\d+\/\d+)\] (?:ONBUILD )?(?:LINK )?(([A-Za-z]+)[^]*)/
const EXPORT = /^exporting to (?:[a-z]+ ?)+/

/** Whether a vertex is an instruction or the export, and not BuildKit's own preparation. */
export function isStep(vertex: Vertex): boolean {
  return stepName(vertex.name) !== undefined
}

/** Undefined for a vertex that is not an instruction. */
export function instructionOf(name: string): { readonly stage: string; readonly text: string } | undefined {
  const { stage, text } = numberedStep(name) ?? {}
  return stage === undefined || text === undefined ? undefined : { stage, text }
}

interface NumberedStep {
  /** The platform, if given, and the stage. */
  readonly where: string
  readonly stage: string
  /** `2/6`: unique within a stage. */
  readonly number: string
  readonly text: string
}

export function numberedStep(name: string): NumberedStep | undefined {
  const [, where = '', number, text = ''] = INSTRUCTION.exec(name) ?? []
  if (number === undefined) return undefined
  // A platform comes before the stage, and no stage name has a slash.
  const stage = where.trim().split(' ').at(-1)!
  return { where, stage: stage.includes('/') ? '' : stage, number, text }
}

/** A vertex's name without its text, in which BuildKit expands build arguments; undefined for its own preparation. */
export function stepName(name: string): string | undefined {
  const [, where = '', number, , word = ''] = INSTRUCTION.exec(name) ?? []
  if (number !== undefined) return `[${where}${number}] ${word.toUpperCase()}`
  return EXPORT.exec(name)?.[0].trim()
}
