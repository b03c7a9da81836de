import { DockerfileParser, ModifiableInstruction, type Instruction } from 'dockerfile-ast'
import type { HistoryEntry } from '../image/manifest.ts'
import type { BuildInputs } from '../inputs/build-inputs.ts'
import { familiarName } from './image-reference.ts'
import { contextsOf, findTarget, stageChain, stageNamed } from './needed-stages.ts'
import { readStages, type Stages } from './stages.ts'

/** Lines of a Dockerfile, 1 for the first; null where it cannot be told for certain. */
export interface InstructionLines {
  /** For each layer of the image, lowest first, the instruction that made it; null for layers of the base image. */
  readonly layers: readonly (number | null)[]
  /** The FROM of the stage that is built. */
  readonly from: number | null
  /** The one RUN that compiles a Go program, in any stage that is needed; null when there are none or several. */
  readonly goBuild: number | null
}

/** What an image says of its layers: its history, how many there are, and how many of them are its base image's. */
export interface Stack {
  readonly history: readonly HistoryEntry[]
  readonly layers: number
  /** Undefined where the base image is not known. */
  readonly baseLayers: number | undefined
}

type LineInputs = Pick<BuildInputs, 'target' | 'build-args' | 'build-contexts' | 'platforms'>

/** An instruction of a stage. */
interface Step {
  readonly instruction: Instruction
  readonly keyword: string
  readonly stage: number
}

/** Which line made which layer. Never a guess: the Dockerfile's instructions and the image's history must agree. */
export function instructionLines(dockerfile: string, inputs: LineInputs, stack: Stack): InstructionLines {
  const platform = inputs.platforms.length === 1 ? (inputs.platforms[0] ?? '') : ''
  const read = readStages(dockerfile, inputs['build-args'], platform)
  const steps = stepsOf(dockerfile)
  const contexts = contextsOf(inputs['build-contexts'])
  const chain = stageChain(read, findTarget(read.stages, inputs.target), contexts)
  if (chain === undefined || chain.length === 0) return unknownLines(stack.layers)
  const target = chain.at(-1)
  const from = steps.find(({ keyword, stage }) => keyword === 'FROM' && stage === target)
  const own = chain.flatMap((index) => steps.filter(({ keyword, stage }) => stage === index && keyword !== 'FROM'))
  // Triggers of a stage run in the one that starts from it: the history has them and the Dockerfile's order does not.
  const triggers = own.some(({ keyword, stage }) => keyword === 'ONBUILD' && stage !== target)
  return {
    layers: (triggers ? undefined : layerLines(own, stack)) ?? unknown(stack.layers),
    from: from ? lineOf(from) : null,
    goBuild: goBuildLine(steps, neededStages(steps, chain, { ...read, contexts })),
  }
}

/** The instructions of all stages in order; those before the first FROM belong to none. */
function stepsOf(dockerfile: string): readonly Step[] {
  let stage = -1
  return DockerfileParser.parse(dockerfile)
    .getInstructions()
    .map((instruction) => {
      const keyword = instruction.getKeyword().toUpperCase()
      if (keyword === 'FROM') stage += 1
      return { instruction, keyword, stage }
    })
}

/** BuildKit adds one entry to the history for each instruction but FROM, after those of the base image. */
function layerLines(own: readonly Step[], stack: Stack): readonly (number | null)[] | undefined {
  const { history, layers, baseLayers } = stack
  if (baseLayers === undefined || own.length > history.length) return undefined
  const tail = history.slice(history.length - own.length)
  if (!own.every(({ keyword }, position) => keyword === keywordOf(tail[position]!))) return undefined
  const made = own.filter((_, position) => tail[position]!.empty_layer !== true)
  const all = history.filter((entry) => entry.empty_layer !== true)
  if (all.length !== layers || made.length !== layers - baseLayers) return undefined
  return [...unknown(baseLayers), ...made.map(lineOf)]
}

function keywordOf({ created_by: text = '' }: HistoryEntry): string {
  return /^\s*(?:\/bin\/sh -c #\(nop\)\s+)?([A-Za-z]+)/.exec(text)?.[1]?.toUpperCase() ?? ''
}

function goBuildLine(steps: readonly Step[], needed: ReadonlySet<number>): number | null {
  const builds = steps.filter(
    ({ keyword, stage, instruction }) =>
      keyword === 'RUN' && needed.has(stage) && GO_BUILD.test(instruction.getArgumentsContent() ?? ''),
  )
  return builds.length === 1 ? lineOf(builds[0]!) : null
}

/** `go build` and `go install .`, and not the installation of a tool (`go install module@version`). */
const GO_BUILD = /\bgo\s+(?:-C[\s=]\S+\s+)?(?:build|install(?![^&;|\n]*@))\b/

type StagesAndContexts = Stages & { readonly contexts: ReadonlyMap<string, string> }

/** The stages of the image itself, and all that these copy or mount something from. */
function neededStages(steps: readonly Step[], chain: readonly number[], read: StagesAndContexts): ReadonlySet<number> {
  const needed = new Set<number>()
  const pending = [...chain]
  for (let stage = pending.pop(); stage !== undefined; stage = pending.pop()) {
    if (needed.has(stage)) continue
    needed.add(stage)
    for (const name of steps.filter((step) => step.stage === stage).flatMap(sourcesOf)) {
      if (read.contexts.has(familiarName(name.toLowerCase()))) continue
      const source = stageNamed(read.stages, name, stage)
      pending.push(...(stageChain(read, source, read.contexts) ?? [source]))
    }
  }
  return needed
}

/** What an instruction names in `--from=` and in the `from=` of its mounts. */
function sourcesOf({ instruction }: Step): readonly string[] {
  const flags = instruction instanceof ModifiableInstruction ? instruction.getFlags() : []
  return flags.flatMap((flag) => {
    const value = flag.getValue() ?? ''
    if (flag.getName() === 'from') return [value]
    return flag.getName() === 'mount' ? [...value.matchAll(/(?:^|,)from=([^,]+)/g)].map(([, name]) => name!) : []
  })
}

const lineOf = ({ instruction }: Step): number => instruction.getRange().start.line + 1

/** For an image whose Dockerfile is not known. */
export const unknownLines = (layers: number): InstructionLines => ({
  layers: unknown(layers),
  from: null,
  goBuild: null,
})

const unknown = (layers: number): readonly null[] => Array.from({ length: layers }, () => null)
