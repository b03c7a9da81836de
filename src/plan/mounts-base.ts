import { ModifiableInstruction } from 'dockerfile-ast'
import type { FoundMounts, LeftMount, MountKind } from '../mounts/cache-mount.ts'
import { baseOfStage } from './base-image.ts'
import { expandVariables } from './dockerfile-variables.ts'
import { stageChain, stageNamed, type BuildSources } from './needed-stages.ts'
import type { NeededSteps } from './needed-steps.ts'
import { lineOf, type Step } from './steps.ts'

/** A mount where it is used, and the image there. */
interface Based {
  readonly kind: MountKind
  readonly base: FoundMounts['base']
}

/** The image to run our own builds in: where Go is run there are surely a shell and a tar. */
export function mountsBase(seen: readonly Based[]): FoundMounts['base'] {
  const preferred = [...seen.filter(({ kind }) => kind !== 'other'), ...seen]
  return preferred.find(({ base }) => base !== null)?.base ?? null
}

/** The image below a stage, through the stages that it starts from. */
export function imageBelow(read: BuildSources, stage: number): FoundMounts['base'] {
  const base = baseOfStage(read, stage, read.contexts)
  if (base.kind !== 'image') return null
  const lowest = stageChain(read, stage, read.contexts)?.[0] ?? stage
  return { image: base.reference, platform: platformOf(read, lowest) }
}

function platformOf(read: BuildSources, stage: number): string {
  const instruction = fromOf(read, stage)?.instruction
  const flags = instruction instanceof ModifiableInstruction ? instruction.getFlags() : []
  const written = flags.find((flag) => flag.getName() === 'platform')?.getValue() ?? ''
  if (/^\$(?:\{(?:BUILD|TARGET)PLATFORM\}|(?:BUILD|TARGET)PLATFORM)$/.test(written)) return written
  const value = expandVariables(written, read.variables) ?? ''
  return /^[\w./-]+$/.test(value) ? value : ''
}

const fromOf = ({ steps }: BuildSources, stage: number): Step | undefined =>
  steps.find((step) => step.keyword === 'FROM' && step.stage === stage)

/** The FROM of needed stages whose value is not known, so that mounts below them are not either. */
export function unknownStarts({ read, steps }: NeededSteps): readonly LeftMount[] {
  return [...new Set(steps.map(({ stage }) => stage))].flatMap((stage) => {
    if (stageChain(read, stage, read.contexts) !== undefined) return []
    const from = fromOf(read, unknownBelow(read, stage))
    if (from === undefined) return []
    const name = `FROM ${from.instruction.getArgumentsContent() ?? ''}`
    return [{ name, id: null, line: lineOf(from), reason: 'what it starts from is not known before the build' }]
  })
}

function unknownBelow(read: BuildSources, stage: number): number {
  const from = expandVariables(read.stages[stage]?.from ?? '', read.variables)
  const below = from === undefined ? -1 : stageNamed(read.stages, from, stage)
  return below < 0 ? stage : unknownBelow(read, below)
}
