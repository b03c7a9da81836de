import { fail } from '../../errors/errors.ts'
import type { BuildInputs } from '../../inputs/build-inputs.ts'
import type { InspectCommand } from '../../inputs/inspect-argv.ts'
import { ownTree } from '../../plan/base-plan.ts'
import { dockerfileOf } from '../../plan/context.ts'
import { definitionOf } from '../../plan/definition.ts'
import { firstUnreadLine } from '../../plan/first-unread-line.ts'
import { findTarget } from '../../plan/needed-stages.ts'
import { upToStage, type StageFile } from '../../plan/stage-plan.ts'
import { readStages, type Stage } from '../../plan/stages.ts'
import type { BuildPorts, Ports } from '../../ports.ts'
import { makeRecord } from '../../record/make.ts'
import type { ImageRecord, WeightRecord } from '../../record/record.ts'
import { apartFromContexts } from '../contexts/apart-from-contexts.ts'
import { checkBuild } from '../contexts/check-paths.ts'
import { dockerfileIgnore } from '../contexts/context-ignore.ts'
import { findDockerfile, type DockerfileText } from '../contexts/dockerfile.ts'
import { stopwatch } from '../stopwatch.ts'
import { inspectedOnce } from '../weigh/inspected-once.ts'
import { tellIgnoredSecrets } from '../weigh/mask-secrets.ts'
import { withPipesRead } from '../weigh/piped-secrets.ts'
import { weighBuilt } from '../weigh/weigh-built.ts'
import { recordsOf, type Weighing } from '../weigh/weigh.ts'
import { whyNot } from '../why-not.ts'

interface InspectedStages {
  readonly record: WeightRecord
  readonly notes: readonly string[]
}

type StagesCommand = Extract<InspectCommand, { kind: 'stages' }>

/**
 * Builds and weighs each stage up to the target alone; earlier stages come from the cache. Leaves only the layer cache
 * in the engine. Throws `input.*`, `inspect.stages`, `inspect.unread`, `engine.*`, `build.failed` for a stage that
 * cannot be built alone, and `image.*`.
 */
export function inspectStages(
  ports: BuildPorts & Pick<Ports, 'cache' | 'commits'>,
  { name, build }: StagesCommand,
): Promise<InspectedStages> {
  return withPipesRead(ports.files, [build], (unpiped) => weighStages(inspectedOnce(ports), name, unpiped(build)))
}

async function weighStages(
  given: BuildPorts & Pick<Ports, 'cache' | 'commits'>,
  name: string,
  asked: BuildInputs,
): Promise<InspectedStages> {
  const ports = await apartFromContexts(given, [asked])
  const build = await checkBuild(ports, asked)
  tellIgnoredSecrets(ports, build)
  const { dockerfile, stages, count } = await stagesOf(ports, build)
  const tree = ownTree(ports.files.directory)
  const ignore = (await dockerfileIgnore(ports.files, { inputs: build, tree }))?.text
  const images: ImageRecord[] = []
  const notes = new Set<string>()
  for (const [number, stage] of stages.slice(0, count).entries()) {
    const title = `Build stage ${nameOf(stage, number)} of ${name} (${number + 1} of ${count})`
    const job = { name: nameOf(stage, number), build, title, target: targetOf(stages, number, build.target) }
    const upTo = upToStage(dockerfile.text, stages, number)
    const weighed = await weighStage(ports, job, { dockerfile: upTo, number, ignore })
    images.push(...recordsOf(weighed))
    weighed.notes.forEach((note) => notes.add(note))
  }
  return { record: makeRecord(images, null, ports.clock.now()), notes: [...notes] }
}

interface StageJob {
  readonly name: string
  readonly build: BuildInputs
  readonly title: string
  readonly target: string | undefined
}

/** Builds a stage as a base is built, but in the user's own tree. */
async function weighStage(
  ports: BuildPorts & Pick<Ports, 'commits'>,
  { name, build, title, target }: StageJob,
  file: StageFile,
): Promise<Weighing> {
  const { directory } = ports.files
  const inputs = { ...build, target: target ?? String(file.number) }
  const facts = await ports.commits.facts()
  const folder = { directory, prefix: facts.kind === 'found' ? facts.value.prefix : '' }
  const definition = definitionOf({ kind: 'build', build: inputs }, folder)
  return weighBuilt(ports, stopwatch(ports.clock), {
    name,
    inputs,
    definition,
    tree: ownTree(directory),
    stage: target === undefined ? file : undefined,
    rules: [],
    compress: false,
    title,
    carried: undefined,
    kept: undefined,
    annotated: undefined,
  })
}

/** BuildKit's name for a stage without one. */
const nameOf = ({ name }: Stage, number: number): string => name || `stage-${number}`

/** How BuildKit finds a stage: by a unique name, or without a target if it is the last. */
function targetOf(stages: readonly Stage[], number: number, target: string): string | undefined {
  const name = stages[number]?.name ?? ''
  if (name !== '' && stages.filter((stage) => stage.name === name).length === 1) return name
  return number === stages.length - 1 && target === '' ? '' : undefined
}

/** `count`: stages up to the target; none of them needs a later one. */
async function stagesOf(
  ports: Pick<Ports, 'buildx' | 'files' | 'runner'>,
  build: BuildInputs,
): Promise<{ dockerfile: DockerfileText; stages: readonly Stage[]; count: number }> {
  const { files, buildx } = ports
  const file = dockerfileOf(build)
  const dockerfile = await findDockerfile(files, build, undefined)
  if (dockerfile === undefined) throw fail('inspect.stages', { file, detail: 'it is not a file of the checkout' })
  const { buildkit } = await buildx.inspect(build.builder)
  const stages = stagesIn(ports, dockerfile, (text) => readStages(text, { ...build, buildkit }, '').stages)
  if (stages.length === 0) throw fail('inspect.stages', { file, detail: 'it has no FROM' })
  const last = findTarget(stages, build.target)
  if (stages[last] === undefined) {
    const names = stages.map(({ name }, number) => name || String(number)).join(', ')
    throw fail('inspect.no-stage', { file, target: build.target, stages: names })
  }
  return { dockerfile, stages, count: last + 1 }
}

function stagesIn(
  ports: Pick<Ports, 'runner'>,
  { path, text }: DockerfileText,
  read: (text: string) => readonly Stage[],
): readonly Stage[] {
  try {
    return read(text)
  } catch (error) {
    const detail = whyNot(ports, error)
    throw fail('inspect.unread', { file: path, line: firstUnreadLine(text, read), detail }, error)
  }
}
