import type { Build } from '../build/build.ts'
import { progressLines, type Numbers } from '../build/progress-text.ts'
import type { BuildEvent } from '../build/vertex.ts'
import type { BuildInputs } from '../inputs/build-inputs.ts'
import { basePlan, type BaseTree } from '../plan/base-plan.ts'
import type { BuildPlan } from '../plan/build-plan.ts'
import { headPlan, type BuildPlace } from '../plan/head-plan.ts'
import { instructionLines, unknownLines, type InstructionLines, type Stack } from '../plan/instruction-lines.ts'
import { ignoredSecrets } from '../plan/secrets.ts'
import type { Ports } from '../ports.ts'
import type { Definition } from '../record/record.ts'
import { baseLayers } from './base-layers.ts'
import { buildAside } from './build-aside.ts'
import { readDockerfile } from './dockerfile.ts'
import type { Stopwatch } from './stopwatch.ts'
import { readImages } from './read-images.ts'
import { weighImages, type Weighing } from './weigh.ts'

/** What to build and where. */
export interface BuildJob {
  readonly name: string
  readonly inputs: BuildInputs
  readonly definition: Definition | null
  /** The worktree of the base; `undefined` builds the user's own tree, with all that was asked for. */
  readonly tree: BaseTree | undefined
  /** Whether `download` is worked out where no compressed layers are kept. */
  readonly compress: boolean
  /** Heading of the build in the log. */
  readonly title: string
}

/** Builds an image and weighs it. Throws `input.*`, `engine.*`, `build.failed` and `image.*`. */
export async function weighBuilt(ports: Ports, watch: Stopwatch, job: BuildJob): Promise<Weighing> {
  const { inputs, tree, title } = job
  await using folder = await ports.files.temporaryFolder()
  const { driver } = await watch.step('plan', () => ports.buildx.inspect(inputs.builder))
  const place: BuildPlace = { driver, directory: ports.files.directory, scratch: folder.path }
  const plan = await watch.step('plan', () => (tree ? basePlan(inputs, place, tree) : headPlan(inputs, place)))
  plan.secretFiles.forEach(({ content }) => ports.runner.mask(content))
  const show = progressIn(ports)
  const weigh = (build: Build) => weighResult(ports, watch, job, { place, plan, build })
  // Awaited, because the folder is needed until all is weighed.
  if (tree) return await ports.runner.group(title, () => buildAside(ports, plan, show, weigh))
  const build = await watch.step('build', () => ports.runner.group(title, () => ports.buildx.build(plan, show)))
  return await weigh(build)
}

interface Result {
  readonly place: BuildPlace
  readonly plan: BuildPlan
  readonly build: Build
}

async function weighResult(ports: Ports, watch: Stopwatch, job: BuildJob, result: Result): Promise<Weighing> {
  const { name, inputs, definition, tree } = job
  const { place, plan, build } = result
  const images = await watch.step('image', async () =>
    readImages(ports, await ports.images.openBuilt(plan.weighed, build), job.compress),
  )
  // Only now, because in a layout the base lands beside the image that has just been read.
  const dockerfile = await readDockerfile(ports.files, inputs, tree)
  const base = await watch.step('inventory', () => baseLayers(ports, inputs, place, dockerfile))
  const facts = { name, definition, build: build.record, baseImage: base.image }
  const weighed = await watch.step('inventory', () =>
    weighImages(images, facts, { base, buildArgs: inputs['build-args'], linesOf: linesIn(dockerfile, inputs) }),
  )
  return { ...weighed, build, notes: [...weighed.notes, ...ignoredSecrets(inputs)] }
}

/** Which line of a Dockerfile made which layer of an image. */
function linesIn(dockerfile: string | undefined, inputs: BuildInputs): (stack: Stack) => InstructionLines {
  return (stack) =>
    dockerfile === undefined ? unknownLines(stack.layers) : instructionLines(dockerfile, inputs, stack)
}

/** Writes the progress of a build into the log. */
function progressIn({ runner }: Ports): (event: BuildEvent) => void {
  let numbers: Numbers = new Map()
  return (event) => {
    const shown = progressLines(numbers, event)
    numbers = shown.numbers
    shown.lines.forEach((line) => runner.info(line))
  }
}
