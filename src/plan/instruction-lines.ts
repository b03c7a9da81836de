import type { HistoryEntry } from '../image/manifest.ts'
import { compilerOf, type Compiled } from './compiled.ts'
import { copiedOf, type Copied } from './copied.ts'
import { linkerFlagsOf, type LinkerFlags } from './linker-flags.ts'
import { contextsOf } from './named-contexts.ts'
import { findTarget, stageChain } from './needed-stages.ts'
import { scopedSteps, type ScopedStep } from './stage-scope.ts'
import { readStages, type ReadInputs } from './stages.ts'
import { stepsByStage, type Step } from './steps.ts'

/** Lists are by layer, lowest first. Lines are counted from 1; null if not certain, and for the base image's layers. */
export interface InstructionLines {
  readonly layers: readonly (number | null)[]
  readonly compiled: readonly Compiled[]
  readonly linkerFlags: readonly (LinkerFlags | null)[]
  readonly copied: readonly (Copied | null)[]
  /** The FROM of the target stage. */
  readonly from: number | null
}

export interface Stack {
  readonly history: readonly HistoryEntry[]
  readonly layers: number
  /** Undefined if the base image is not known. */
  readonly baseLayers: number | undefined
}

/** Finds the line that made each layer. Never a guess: the instructions and the image's history must agree. */
export function instructionLines(dockerfile: string, inputs: ReadInputs, stack: Stack): InstructionLines {
  const platform = inputs.platforms.length === 1 ? (inputs.platforms[0] ?? '') : ''
  const read = readStages(dockerfile, inputs, platform)
  const { steps } = read
  const contexts = contextsOf(inputs['build-contexts'])
  const chain = stageChain(read, findTarget(read.stages, inputs.target), contexts)
  if (chain === undefined || chain.length === 0) return unknownLines(stack.layers)
  const target = chain.at(-1)
  const from = steps.find(({ keyword, stage }) => keyword === 'FROM' && stage === target)
  const sources = { ...read, contexts }
  const own = stepsByStage(scopedSteps(sources, new Set(chain)))
  const all = chain.flatMap((index) => (own.get(index) ?? []).filter(({ keyword }) => keyword !== 'FROM'))
  // Triggers run in the stage that starts from theirs: they are in the history, but not in the Dockerfile's order.
  const triggered = all.some(({ keyword, stage }) => keyword === 'ONBUILD' && stage !== target)
  const made = all.filter(({ keyword }) => keyword !== 'ONBUILD')
  const makers = (triggered ? undefined : layerMakers(made, stack)) ?? unknown(stack.layers)
  const compilers = makers.map((maker) => maker && compilerOf(maker, sources))
  return {
    layers: makers.map((maker) => maker && maker.line),
    compiled: compilers.map((step) => (isStep(step) ? step.line : step)),
    linkerFlags: compilers.map((step) => (isStep(step) ? linkerFlagsOf(step) : null)),
    copied: makers.map((maker) => maker && copiedOf(maker)),
    from: from?.line ?? null,
  }
}

const isStep = (compiler: Step | 'elsewhere' | null): compiler is Step =>
  typeof compiler === 'object' && compiler !== null

/** BuildKit adds one history entry per instruction except FROM and ONBUILD, after those of the base image. */
function layerMakers(own: readonly ScopedStep[], stack: Stack): readonly (ScopedStep | null)[] | undefined {
  const { history, layers, baseLayers } = stack
  if (baseLayers === undefined || own.length > history.length) return undefined
  const tail = history.slice(history.length - own.length)
  if (!own.every(({ keyword }, position) => keyword === keywordOf(tail[position]!))) return undefined
  const made = own.filter((_, position) => tail[position]!.empty_layer !== true)
  const all = history.filter((entry) => entry.empty_layer !== true)
  if (all.length !== layers || made.length !== layers - baseLayers) return undefined
  return [...unknown(baseLayers), ...made]
}

function keywordOf({ created_by: text = '' }: HistoryEntry): string {
  return /^\s*(?:\/bin\/sh -c #\(nop\)\s+)?([A-Za-z]+)/.exec(text)?.[1]?.toUpperCase() ?? ''
}

export const unknownLines = (layers: number): InstructionLines => ({
  layers: unknown(layers),
  compiled: unknown(layers),
  linkerFlags: unknown(layers),
  copied: unknown(layers),
  from: null,
})

const unknown = (layers: number): readonly null[] => Array.from({ length: layers }, () => null)
