import { relative, resolve } from 'node:path'
import { isError } from '../../errors/errors.ts'
import type { BakeInputs } from '../../inputs/bake-inputs.ts'
import type { BakeSource } from '../../inputs/bake-source.ts'
import type { BuildInputs } from '../../inputs/build-inputs.ts'
import { allBuilds, type ImageBuilds } from '../../plan/all-builds.ts'
import { bakeSource, type BakeDefinition } from '../../plan/bake/bake-definition.ts'
import { inTree, type BaseTree } from '../../plan/base-plan.ts'
import type { Found, Miss, Ports } from '../../ports.ts'
import { miss } from '../../units/answers.ts'
import { whyNot } from '../why-not.ts'
import { baseAndWhy, baseName, type Base } from './base.ts'
import { bakeSubject } from './bake-images.ts'
import { withBuild } from './image-builds.ts'
import { buildInputs, imageJob } from './image-job.ts'
import { trustedCaches } from './trusted-caches.ts'
import type { RebuildJob } from './weigh-at-base.ts'

export type BakePorts = Pick<Ports, 'buildx' | 'cancelled' | 'files' | 'runner' | 'variable'>

interface Tree extends BaseTree {
  readonly root: string
  /** From the input `prepare`; empty for none. */
  readonly command: string
}

interface BakeJob extends RebuildJob {
  readonly bake: BakeSource
}

/**
 * The jobs as they are at the base: an image of a bake file is what the base's own file says, asked in the same way. A miss
 * for one that cannot be built there; it is `absent` if the base has no such target, as the image is then new.
 */
export async function jobsAtBase(
  ports: BakePorts,
  jobs: readonly (Found<RebuildJob> | Miss)[],
  base: Base,
  tree: Tree,
): Promise<readonly (Found<RebuildJob> | Miss)[]> {
  const ofBake = jobs.flatMap(bakeJob)
  const [first] = ofBake
  if (first === undefined) return jobs
  try {
    const { inputs } = first.bake
    const names = ofBake.map(({ bake }) => bake.target)
    const definition = await definitionAt(ports, { ...inputs, targets: names }, tree)
    return jobs.map((job) => bakeJob(job).map((each) => atBase(ports, each, { base, tree, definition }))[0] ?? job)
  } catch (error) {
    const reason = `${baseAndWhy(base)} has a bake file that cannot be used: ${whyNot(ports, error)}`
    return jobs.map((job) => (bakeJob(job).length === 0 ? job : miss(reason)))
  }
}

function bakeJob(job: Found<RebuildJob> | Miss): readonly BakeJob[] {
  if (job.kind === 'miss' || job.value.subject.kind === 'image') return []
  const { bake } = job.value.subject
  return bake ? [{ ...job.value, bake }] : []
}

/** What the base's files say of these targets; undefined if it has none of them. */
export async function definitionAt(
  { buildx, files }: BakePorts,
  inputs: BakeInputs,
  tree: BaseTree,
): Promise<BakeDefinition | undefined> {
  const directory = resolve(tree.directory, inTree(tree, inputs.source))
  if (!(await files.isDirectory(directory))) return undefined
  let asked = { ...inputs, files: inputs.files.map((file) => inTree(tree, file.replace(/^cwd:\/\//, ''))) }
  while (asked.targets.length > 0) {
    try {
      return await buildx.printBake(asked, directory)
    } catch (error) {
      const without = withoutMissing(asked, error)
      if (without === undefined) return undefined
      if (sizeOf(without) === sizeOf(asked)) throw error
      asked = without
    }
  }
  return undefined
}

/** The question without a file or a target that is not there; undefined if there is then no file. */
function withoutMissing<T extends BakeInputs>(inputs: T, error: unknown): T | undefined {
  if (isError(error, 'bake.no-target')) return withoutTarget(inputs, error.fields.target)
  if (!isError(error, 'bake.no-file')) return inputs
  const files = inputs.files.filter((file) => file !== error.fields.file)
  return files.length === 0 ? undefined : { ...inputs, files }
}

const sizeOf = ({ files, targets, set }: BakeInputs): number => files.length + targets.length + set.length

const withoutTarget = <T extends BakeInputs>(inputs: T, target: string): T => ({
  ...inputs,
  targets: inputs.targets.filter((each) => each !== target),
  set: inputs.set.filter((each) => !each.startsWith(`${target}.`)),
})

interface AtBase {
  readonly base: Base
  readonly tree: Tree
  readonly definition: BakeDefinition | undefined
}

function atBase(
  ports: BakePorts,
  { bake, ...job }: BakeJob,
  { base, tree, definition }: AtBase,
): Found<RebuildJob> | Miss {
  const source = definition && bakeSource(definition, bake.target, bake.inputs)
  if (source === undefined) {
    return { ...miss(`${baseName(base)} has no target ${bake.target} in its bake file yet`), absent: true }
  }
  try {
    const places = readPipes(bakeSubject(bake, ports), { build: job.inputs, bake })
    const asked = withBuild(bakeSubject(source, ports), (build) => withReadPipes(build, places))
    const [image] = trustedCaches(ports.runner.event, [{ ...job, subject: asked }]).images
    const folder = { directory: ports.files.directory, prefix: relative(tree.root, tree.directory) }
    const its = imageJob(image!, folder, tree.command)
    const inputs = buildInputs(its)
    if (!inputs) return miss(`${baseName(base)} builds ${job.name} from files outside of the repository`)
    return { kind: 'found', value: { ...job, ...its, inputs } }
  } catch (error) {
    return miss(`${baseAndWhy(base)} cannot be built: ${whyNot(ports, error)}`)
  }
}

/** A pipe among the files of secrets was read for the head, from `written` to `read`, and cannot be read again. */
function readPipes(written: ImageBuilds, read: ImageBuilds): ReadonlyMap<string, string> {
  const places = new Map<string, string>()
  const now = allBuilds(read)
  allBuilds(written).forEach(({ inputs }, build) => {
    inputs['secret-files'].forEach((file, index) => places.set(file, now[build]?.inputs['secret-files'][index] ?? file))
  })
  return places
}

const withReadPipes = (build: BuildInputs, places: ReadonlyMap<string, string>): BuildInputs => ({
  ...build,
  'secret-files': build['secret-files'].map((file) => places.get(file) ?? file),
})
