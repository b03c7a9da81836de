import type { Advice } from './advice.ts'
import { isOwnLayer, type AdviceFacts } from './advice-facts.ts'
import { runningProgram, standsAlone } from './program.ts'
import { usesIn } from './survey.ts'
import type { Survey } from './pile.ts'

/**
 * An image of a Go program that still contains the toolchain. `multi-stage`, for a static program that runs directly,
 * saves everything but our own files (`FROM scratch`). `toolchain`, for all others, saves the toolchain's files.
 */
export function multiStage(facts: AdviceFacts, survey: Survey): readonly Advice[] {
  const { toolchain, kept } = survey
  if (toolchain.bytes === 0 || !hasProgram(facts)) return []
  const program = runningProgram(facts, survey)
  const fromScratch = program !== undefined && standsAlone(program)
  const saving = fromScratch ? facts.metrics.unpacked - kept : toolchain.bytes
  const { paths, files, layer } = toolchain
  return [
    {
      kind: fromScratch ? 'multi-stage' : 'toolchain',
      saving,
      paths,
      files,
      layer,
      hiddenBy: null,
      line: facts.lines.from,
    },
  ]
}

/** An image with a toolchain but no program builds others, and needs what it has. */
function hasProgram(facts: AdviceFacts): boolean {
  const useOf = usesIn(facts)
  return facts.goBinaries.some(({ path, layer }) => isOwnLayer(facts, layer) && useOf(path) === 'kept')
}
