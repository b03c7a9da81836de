import { explain } from '../../src/comparison/explain.ts'
import { outline, stackedImage } from './causes.ts'
import { goBinary } from './go-records.ts'
import type { GoProgram } from '../../src/inventory/programs.ts'

/** A program at `app` in the layer above the base; modules as for `goBinary`. */
export const program = (modules: readonly string[], fields: Partial<GoProgram> = {}) =>
  goBinary('app', modules, { layer: 1, ...fields })

function imageOf(binary: GoProgram | undefined) {
  if (!binary) return stackedImage(['COPY app /app: readme 10'])
  const files = [`readme 10`, `${binary.path} ${binary.size} ${binary.size}`]
  return stackedImage([`COPY app /app: ${files.join(', ')}`], { goBinaries: [binary] })
}

/** What the comparison says about the program: its own line, and its parts. */
export const explained = (base: GoProgram | undefined, head: GoProgram | undefined) =>
  outline(explain(imageOf(head), imageOf(base)))
    .slice(1)
    .map((line) => line.slice(2))
