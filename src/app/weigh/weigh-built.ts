import type { Build } from '../../buildkit/build.ts'
import type { BuildEvent } from '../../buildkit/vertex.ts'
import type { BuildInputs } from '../../inputs/build-inputs.ts'
import { hideValues } from '../../inventory/hide-values.ts'
import type { Rule } from '../../limits/rule.ts'
import type { MountsEffect } from '../../mounts/effect.ts'
import { allBuilds } from '../../plan/all-builds.ts'
import type { BakeSource } from '../../plan/bake/bake-definition.ts'
import { basePlan, type BaseTree } from '../../plan/base-plan.ts'
import { withValues } from '../../plan/build-arguments.ts'
import { builtOn } from '../../plan/built-on.ts'
import type { BuildPlan } from '../../plan/build-plan.ts'
import { foundAs, type Definition } from '../../plan/definition.ts'
import { headPlan, type BuildPlace } from '../../plan/head-plan.ts'
import type { Kept } from '../../plan/held-output.ts'
import { instructionLines, unknownLines } from '../../plan/instruction-lines.ts'
import { stagePlan, type StageFile } from '../../plan/stage-plan.ts'
import type { ReadInputs } from '../../plan/stages.ts'
import type { BuildPorts } from '../../ports.ts'
import type { BuildRecord } from '../../record/record.ts'
import { findDockerfile } from '../contexts/dockerfile.ts'
import { recordsBefore } from '../mounts/builder-records.ts'
import { carryMounts } from '../mounts/carry-mounts.ts'
import type { CarriedMounts } from '../mounts/mounts-plan.ts'
import type { Stopwatch } from '../stopwatch.ts'
import { tellDecision } from '../tell-decision.ts'
import { atOnce } from '../../units/gate.ts'
import { baseLayers, type BaseLayers } from './base-layers.ts'
import { buildAside } from './build-aside.ts'
import { buildChecked, type Annotated } from './build-checked.ts'
import { besideVersions, tellBuild } from './build-details.ts'
import { followedAlone } from './followed-build.ts'
import { maskSecrets } from './mask-secrets.ts'
import { readImages } from './read-images.ts'
import type { Beside } from './side-by-side.ts'
import { shareBlobs } from './share-blobs.ts'
import { weighImages, type Background, type BuiltWeighing } from './weigh.ts'

const NOT_CARRIED = 'Its Dockerfile is not a file of the checkout, so no cache mount is kept for the next run'

export interface BuildJob {
  readonly name: string
  readonly inputs: BuildInputs
  /** The target that `inputs` are made of, if it is one of a bake file. */
  readonly bake?: BakeSource | undefined
  readonly definition: Definition | null
  /** The worktree of the base; undefined for the user's own tree. */
  readonly tree: BaseTree | undefined
  /** The stage to end with if no target leads to it; `inputs` have its number as their target. */
  readonly stage?: StageFile | undefined
  readonly rules: readonly Rule[]
  /** Whether to work out `download` if there are no compressed layers. */
  readonly compress: boolean
  readonly title: string
  /** What to push after the verdict, in a folder that stays until the run ends. */
  readonly kept: Kept | undefined
  readonly carried: CarriedMounts | undefined
  readonly annotated: Annotated | undefined
  /** What it shares with the builds that are weighed at the same time. */
  readonly beside?: Beside | undefined
}

/** Masks a build's secrets, builds and weighs. Throws `input.*`, `engine.*`, `build.failed` and `image.*`. */
export async function weighBuilt(ports: BuildPorts, watch: Stopwatch, job: BuildJob): Promise<BuiltWeighing> {
  const { name, inputs, bake, tree, stage, title, kept, carried, annotated, beside } = job
  // The command of `prepare` may have written a secret file since, also for the base.
  await maskSecrets(
    ports,
    allBuilds({ build: inputs, bake }).map((each) => each.inputs),
  )
  await using folder = await ports.files.temporaryFolder()
  const found = await findDockerfile(ports.files, inputs, tree)
  const dockerfile = found?.text
  // Not awaited yet, because the records take longer than the inspection.
  const records = beside ? undefined : carried && recordsBefore(ports, inputs.builder, dockerfile)
  records?.catch(() => undefined) // a cancelled run: reported where they are awaited
  const facts = await watch.step('plan', () => ports.buildx.inspect(inputs.builder))
  const place: BuildPlace = { driver: facts.driver, directory: ports.files.directory, scratch: folder.path, kept }
  const whole = tree && (await watch.step('plan', () => basePlan(inputs, place, tree, bake)))
  const aside = whole && stage ? stagePlan(whole, stage) : whole
  const plan = aside ?? (await watch.step('plan', () => headPlan(inputs, place, undefined, bake)))
  tellDecision(ports, 'builder', facts)
  tellDecision(ports, 'image is read from', plan.weighed)
  if (!beside) tellBuild(ports, title, plan, facts)
  if (beside) await shareBlobs(ports.files, plan.weighed, kept?.folder ?? beside.folder)
  const follow = (hear: (event: BuildEvent) => void = () => undefined): Promise<Build> =>
    beside ? beside.build({ name, title, plan, facts, hear }) : followedAlone(ports, { title, plan, hear })
  const read = { ...inputs, buildkit: facts.buildkit }
  const shown = { ...job, definition: foundAs(job.definition, found?.path) }
  const look = (build?: Build) => baseLayers(ports, { inputs, place, dockerfile, facts }, build?.fromImages)
  const weigh = (build: Build, base?: Promise<BaseLayers>, effect?: MountsEffect) =>
    (beside?.reading ?? atOnce)(() =>
      weighResult(ports, watch, shown, {
        plan,
        times: effect ? { ...build.times, mounts: effect } : build.times,
        build,
        dockerfile,
        linesOf: linesIn(dockerfile, read),
        base: () => base ?? look(build),
      }),
    )
  // Awaited, because the folder is needed until all is weighed.
  if (aside) {
    const images = beside ? { ...ports.images, present: beside.present } : ports.images
    return await buildAside({ images }, aside, () => follow(), weigh)
  }

  let base: Promise<BaseLayers> | undefined
  const build = async () => {
    // In parallel, unless the base would be written beside the image, as in a layout. Images that are weighed side by
    // side often have the same base, which one of them looks at after the build.
    base = plan.weighed.kind === 'engine' && !beside ? look() : undefined
    base?.catch(() => undefined) // reported where it is awaited, after the build
    return buildChecked(ports.runner, { annotated, found }, (hear) =>
      beside ? follow(hear) : watch.step('build', () => besideVersions(ports, () => follow(hear))),
    )
  }
  try {
    if (!carried) return await weigh(await build(), base)
    if (dockerfile === undefined) {
      const weighing = await weigh(await build(), base)
      return { ...weighing, notes: [NOT_CARRIED, ...weighing.notes] }
    }
    const mounts = { ...job, ...carried, dockerfile, facts }
    const built = await carryMounts(ports, watch, mounts, { scratch: folder.path, records, build, beside })
    const weighing = await weigh(built.build, base, built.effect)
    return { ...weighing, notes: [...built.notes, ...weighing.notes] }
  } finally {
    await base?.catch(() => undefined) // the folder is needed until it ends
  }
}

interface Result {
  readonly plan: BuildPlan
  readonly times: BuildRecord
  readonly build: Build
  readonly dockerfile: string | undefined
  readonly linesOf: Background['linesOf']
  readonly base: () => Promise<BaseLayers>
}

async function weighResult(ports: BuildPorts, watch: Stopwatch, job: BuildJob, result: Result): Promise<BuiltWeighing> {
  const { name, inputs, definition, rules } = job
  const { plan, build, dockerfile, times, linesOf } = result
  const buildArgs = withValues(inputs['build-args'], ports.variable)
  const { runner } = ports
  const said = job.beside ? { ...runner, info: (line: string) => runner.info(`${name}: ${line}`) } : runner
  const images = await watch.step('image', async () =>
    readImages({ ...ports, runner: said }, await ports.images.openBuilt(plan.weighed, build), job.compress),
  )
  // Not earlier: in a layout the base is written beside the image that was just read.
  const base = await watch.step('inventory', result.base)
  const on = dockerfile === undefined ? undefined : builtOn(build.fromImages, dockerfile)
  const safe = on?.map(({ name: image, digest }) => ({ name: hideValues(image, buildArgs), digest }))
  const facts = { name, definition, build: times, baseImage: base.image, builtOn: safe }
  const background = { base, buildArgs, linesOf, rules, seconds: times.seconds }
  const weighed = await watch.step('inventory', () => weighImages(images, facts, background))
  return { ...weighed, build, pushes: plan.pushes }
}

function linesIn(dockerfile: string | undefined, inputs: ReadInputs): Background['linesOf'] {
  return (stack) => {
    if (dockerfile === undefined) return unknownLines(stack.layers)
    try {
      return instructionLines(dockerfile, inputs, stack)
    } catch {
      return unknownLines(stack.layers)
    }
  }
}
