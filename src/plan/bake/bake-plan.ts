import { join, resolve } from 'node:path'
import type { TargetPlan, BuildPlan, SecretFile } from '../build-plan.ts'
import { isRemoteContext } from '../context.ts'
import { groupBy } from '../../units/group-by.ts'
import { each, some } from '../flags.ts'

/** A build of an image that bake can do with others. */
export interface BakedBuild {
  /** The image's name. */
  readonly name: string
  readonly plan: BuildPlan & { readonly target: TargetPlan }
}

/** One call of `docker buildx bake`, ready to run. */
export interface BakePlan {
  readonly args: readonly string[]
  readonly directory: string
  /** The definition, and what the builds need: written before the call, removed after it. */
  readonly files: readonly SecretFile[]
  readonly metadataFile: string
  /** Whether names of steps begin with their target: not if it is the only one. */
  readonly isPrefixed: boolean
  readonly builds: readonly (BakedBuild & {
    /** The name of its target. */
    readonly target: string
  })[]
}

/** Builds with one builder, in one folder, by one call; `scratch` is private, empty and absolute. */
export function bakePlan(builds: readonly BakedBuild[], scratch: string): BakePlan {
  const [first] = builds
  const { directory = '', target } = first?.plan ?? {}
  const names = targetNames(builds)
  const named = builds.map((build, index) => Object.assign({}, build, { target: names[index]! }))
  const own = builds.flatMap(({ plan }) => plan.target.own ?? [])
  const linked = Object.fromEntries(own.flatMap(({ linked: others }) => Object.entries(others)))
  const targets = { ...linked, ...Object.fromEntries(named.map((build) => [build.target, fieldsOf(build.plan)])) }
  // Build arguments are in it, so it is as private as a secret.
  const definition = { path: join(scratch, 'bake.json'), content: `${JSON.stringify({ target: targets }, null, 2)}\n` }
  const metadataFile = join(scratch, 'metadata.json')
  return {
    args: [
      'bake',
      ...some('--progress', 'rawjson'),
      ...some('--builder', target?.builder ?? ''),
      ...each('--allow', [...new Set(own.flatMap(({ allow }) => allow))]),
      ...each('--file', [definition.path]),
      ...some('--metadata-file', metadataFile),
      '--',
      ...names,
    ],
    directory,
    files: [definition, ...builds.flatMap(({ plan }) => plan.secretFiles)],
    metadataFile,
    isPrefixed: Object.keys(targets).length > 1,
    builds: named,
  }
}

/** With absolute paths: bake's Dockerfile starts in its context, not in the folder of the call. */
function fieldsOf({ directory, target: { fields, file } }: BakedBuild['plan']): TargetPlan['fields'] {
  const { context } = fields
  if (typeof context !== 'string' || isRemoteContext(context))
    return file === '' ? fields : { ...fields, dockerfile: file }
  return {
    ...fields,
    context: resolve(directory, context),
    ...(file !== '' && { dockerfile: resolve(directory, file) }),
  }
}

/**
 * Names of targets, which are in the log before each step: those of a bake file, and others as close to their image's (and
 * platform's, if several builds are one image) as bake allows (bake/bake.go, validTargetNameChars), and each once.
 */
function targetNames(builds: readonly BakedBuild[]): readonly string[] {
  const own = builds.flatMap(({ plan }) => plan.target.own ?? [])
  const taken = new Set(own.flatMap(({ name, isPart, linked }) => Object.keys(linked).concat(isPart ? [] : name)))
  const images = groupBy(builds, ({ name }) => name)
  return builds.map(({ name: image, plan: { target } }) => {
    if (target.own?.isPart === false) return target.own.name
    const platforms = images.get(image)!.length > 1 ? [target.fields['platforms']].flat() : []
    const name = [image, ...platforms].join('_').replaceAll(/[^a-zA-Z0-9_-]/g, '_')
    let free = name
    for (let number = 2; taken.has(free); number++) free = `${name}_${number}`
    taken.add(free)
    return free
  })
}
