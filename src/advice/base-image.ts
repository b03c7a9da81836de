import { sum } from '../units/sum.ts'
import type { Advice } from './advice.ts'
import type { AdviceFacts } from './advice-facts.ts'
import { runningProgram, standsAlone } from './program.ts'
import type { Survey } from './pile.ts'

/**
 * A static program on a base image that it does not need to start: `FROM scratch` saves the base's layers. Not beside
 * `multi-stage`, which is about the same bytes.
 */
export function baseImage(facts: AdviceFacts, survey: Survey): readonly Advice[] {
  const { metrics, layers, lines } = facts
  const program = runningProgram(facts, survey)
  if (!metrics.base || !program || survey.toolchain.bytes > 0 || !survey.shell || !standsAlone(program)) return []
  // A RUN needs the base's shell.
  if (!layers.every(({ origin, instruction }) => origin === 'base' || COPIES.test(instruction))) return []
  const files = sum(layers, (each) => (each.origin === 'base' ? each.files : 0))
  return [{ kind: 'base image', saving: metrics.base, paths: [], files, layer: null, hiddenBy: null, line: lines.from }]
}

const COPIES = /^(?:COPY|ADD|WORKDIR) /
