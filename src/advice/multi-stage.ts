import type { Advice } from './advice.ts'
import { isOwnLayer, type AdviceFacts } from './advice-facts.ts'
import { runningProgram, standsAlone } from './program.ts'
import { usesIn } from './survey.ts'
import type { Survey } from './pile.ts'

/**
 * An image of a Go program that still contains the toolchain. What it saves if its last stage
 * - (`multi-stage`) is `FROM scratch` with only copies of our own files, without sources and caches: for a static
 *   program that is run directly, where our layers are known;
 * - (`toolchain`) stays the same without the toolchain's files: for all others, which may need anything of their base
 *   image.
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

/** An image with a toolchain and no program is made to build others: it needs what it has. */
function hasProgram(facts: AdviceFacts): boolean {
  const useOf = usesIn(facts)
  return facts.goBinaries.some(({ path, layer }) => isOwnLayer(facts, layer) && useOf(path) === 'kept')
}
