import { join, resolve } from 'node:path'
import type { BakeTarget, BuildPlan, SecretFile } from '../build-plan.ts'
import { isRemoteContext } from '../context.ts'
import { each, some } from '../flags.ts'

/** A build of an image that bake can do with others. */
export interface BakedBuild {
  /** The image's name. */
  readonly name: string
  readonly plan: BuildPlan & { readonly target: BakeTarget }
}

/** One call of `docker buildx bake`, ready to run. */
export interface BakePlan {
  readonly args: readonly string[]
  readonly directory: string
  /** The definition, and what the builds need: written before the call, removed after it. */
  readonly files: readonly SecretFile[]
  readonly metadataFile: string
  readonly builds: readonly (BakedBuild & {
    /** The name of its target. */
    readonly target: string
  })[]
}

/** Builds with one builder, in one folder, by one call; `scratch` is private, empty and absolute. */
export function bakePlan(builds: readonly BakedBuild[], scratch: string): BakePlan {
  const [first] = builds
  const { directory = '', target } = first?.plan ?? {}
  const names = targetNames(builds.map(({ name }) => name))
  const named = builds.map((build, index) => ({ ...build, target: names[index]! }))
  const targets = Object.fromEntries(named.map((build) => [build.target, fieldsOf(build.plan)]))
  // Build arguments are in it, so it is as private as a secret.
  const definition = { path: join(scratch, 'bake.json'), content: `${JSON.stringify({ target: targets }, null, 2)}\n` }
  const metadataFile = join(scratch, 'metadata.json')
  return {
    args: [
      'bake',
      ...some('--progress', 'rawjson'),
      ...some('--builder', target?.builder ?? ''),
      ...each('--file', [definition.path]),
      ...some('--metadata-file', metadataFile),
      '--',
      ...names,
    ],
    directory,
    files: [definition, ...builds.flatMap(({ plan }) => plan.secretFiles)],
    metadataFile,
    builds: named,
  }
}

/** With absolute paths: bake's Dockerfile starts in its context, not in the folder of the call. */
function fieldsOf({ directory, target: { fields, file } }: BakedBuild['plan']): BakeTarget['fields'] {
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
 * Names of targets, which are in the log before each step: as close to the images' as bake allows (bake/bake.go,
 * validTargetNameChars), and each once.
 */
export function targetNames(images: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return images.map((image) => {
    const name = image.replaceAll(/[^a-zA-Z0-9_-]/g, '_')
    let free = name
    for (let number = 2; taken.has(free); number++) free = `${name}_${number}`
    taken.add(free)
    return free
  })
}
