import type { FoundMounts, LeftMount, MountKind } from './cache-mount.ts'
import { baseOfStage } from './base-image.ts'
import { stageChain } from './needed-stages.ts'
import type { NeededSteps } from './needed-steps.ts'
import { startsOf, type BuildSources } from './stage-starts.ts'

interface Based {
  readonly kind: MountKind
  readonly base: FoundMounts['base']
}

/** The image to run our own builds in: one in which Go runs is sure to have a shell and a tar. */
export function mountsBase(seen: readonly Based[]): FoundMounts['base'] {
  const preferred = [...seen.filter(({ kind }) => kind !== 'other'), ...seen]
  return preferred.find(({ base }) => base !== null)?.base ?? null
}

export function imageBelow(read: BuildSources, stage: number): FoundMounts['base'] {
  const base = baseOfStage(read, stage, read.contexts)
  if (base.kind !== 'image') return null
  const lowest = stageChain(read, stage, read.contexts)?.[0] ?? stage
  return { image: base.reference, platform: platformOf(read, lowest) }
}

function platformOf({ stages }: BuildSources, stage: number): string {
  const { written = '', value = '' } = stages[stage]?.platform ?? {}
  if (/^\$(?:\{(?:BUILD|TARGET)PLATFORM\}|(?:BUILD|TARGET)PLATFORM)$/.test(written)) return written
  return /^[\w./-]+$/.test(value) ? value : ''
}

/** Needed stages whose FROM is not known, so neither are their mounts. */
export function unknownStarts({ read, steps }: NeededSteps): readonly LeftMount[] {
  const starts = startsOf(read)
  return [...new Set(steps.map(({ stage }) => stage))].flatMap((stage) => {
    if (starts[stage] !== 'unknown') return []
    const from = read.steps.find((step) => step.keyword === 'FROM' && step.stage === stage)
    if (from === undefined) return []
    const name = `FROM ${from.words.join(' ')}`
    return [
      { name, id: null, target: null, line: from.line, reason: 'what it starts from is not known before the build' },
    ]
  })
}
