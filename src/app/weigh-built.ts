import { isAbsolute, join } from 'node:path'
import type { Build } from '../build/build.ts'
import { progressLines, type Numbers } from '../build/progress-text.ts'
import type { BuildInputs } from '../inputs/build-inputs.ts'
import { baseImage } from '../plan/base-image.ts'
import { basePlan, type BaseTree } from '../plan/base-plan.ts'
import { baseProbe } from '../plan/base-probe.ts'
import type { BuildPlan } from '../plan/build-plan.ts'
import { dockerfileOf, isRemoteContext } from '../plan/context.ts'
import { headPlan, type BuildPlace } from '../plan/head-plan.ts'
import type { Ports } from '../ports.ts'
import type { Definition } from '../record/record.ts'
import type { Stopwatch } from './stopwatch.ts'
import { readImages, weighImages, type Weighing } from './weigh.ts'

/** What to build and where. */
export interface BuildJob {
  readonly name: string
  readonly inputs: BuildInputs
  readonly definition: Definition | null
  /** The worktree of the base; `undefined` builds the user's own tree, with all that was asked for. */
  readonly tree: BaseTree | undefined
  /** Heading of the build in the log. */
  readonly title: string
}

/** Builds an image and weighs it. Throws `input.*`, `engine.*`, `build.failed` and `image.*`. */
export async function weighBuilt(ports: Ports, watch: Stopwatch, job: BuildJob): Promise<Weighing> {
  const { inputs, tree } = job
  await using folder = await ports.files.temporaryFolder()
  const { driver } = await watch.step('plan', () => ports.buildx.inspect(inputs.builder))
  const place: BuildPlace = { driver, directory: ports.files.directory, scratch: folder.path }
  const plan = await watch.step('plan', () => (tree ? basePlan(inputs, place, tree) : headPlan(inputs, place)))
  const build = await watch.step('build', () => buildInGroup(ports, plan, job.title))
  const images = await watch.step('image', async () =>
    readImages(ports, await ports.images.openBuilt(plan.weighed, build)),
  )
  // Only now, because in a layout the base lands beside the image that has just been read.
  const base = await watch.step('inventory', () => baseLayers(ports, job, place))
  const facts = { name: job.name, definition: job.definition, build: build.record }
  const records = await watch.step('inventory', () => weighImages(images, facts, base.diffIds))
  return { records, built: { build, weighed: plan.weighed }, notes: base.notes }
}

function buildInGroup(ports: Ports, plan: BuildPlan, title: string): Promise<Build> {
  return ports.runner.group(title, () => {
    let numbers: Numbers = new Map()
    return ports.buildx.build(plan, (event) => {
      const shown = progressLines(numbers, event)
      numbers = shown.numbers
      shown.lines.forEach((line) => ports.runner.info(line))
    })
  })
}

interface BaseLayers {
  readonly diffIds: readonly string[] | undefined
  readonly notes: readonly string[]
}

/** The layers of the final stage's base image, by their diffIDs; unknown, with the reason, where they cannot be told. */
async function baseLayers(ports: Ports, { name, inputs, tree }: BuildJob, place: BuildPlace): Promise<BaseLayers> {
  const unknown = (reason: string): BaseLayers => ({
    diffIds: undefined,
    notes: [`The own and base layers of ${name} are not told apart: ${reason}.`],
  })
  const dockerfile = await readDockerfile(ports, inputs, tree)
  if (dockerfile === undefined) return unknown('its Dockerfile is not a file of the checkout')
  const base = baseImage(dockerfile, inputs)
  if (base.kind === 'scratch') return { diffIds: [], notes: [] }
  if (base.kind === 'unknown') return unknown(base.reason)
  try {
    const probe = baseProbe(base.reference, inputs, place)
    const build = await ports.buildx.build(probe, () => {})
    const diffIds = await ports.images.diffIds(probe.weighed, build)
    await ports.images.discard(probe.weighed, build)
    return { diffIds, notes: [] }
  } catch (error) {
    return unknown(
      `${base.reference} could not be looked at (${error instanceof Error ? error.message : String(error)})`,
    )
  }
}

async function readDockerfile(
  ports: Ports,
  inputs: BuildInputs,
  tree: BaseTree | undefined,
): Promise<string | undefined> {
  const file = dockerfileOf(inputs)
  if (isRemoteContext(inputs.context) || isRemoteContext(file) || file === '-') return undefined
  if (!tree) return ports.files.read(file)
  return ports.files.read(isAbsolute(file) ? tree.translate(file) : join(tree.directory, file))
}
