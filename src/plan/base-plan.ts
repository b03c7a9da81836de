import { isAbsolute, resolve } from 'node:path'
import type { BuildInputs } from '../inputs/build-inputs.ts'
import { planAside, type AsidePlan } from './aside.ts'
import type { BakeSource } from './bake/bake-definition.ts'
import { movedTargets, placedTargets } from './bake/linked-targets.ts'
import { dockerfileOf, isRemoteDockerfile, layoutOf, mayBeUrl } from './context.ts'
import { contextsOf } from './named-contexts.ts'
import { formatFields, namedFields } from './exporter.ts'
import { headPlan, type BuildPlace } from './head-plan.ts'
import { WITHOUT_RESULTS } from './only-weighed.ts'
import { packingOf } from './packing.ts'

/** A checkout of the base: what the user's folder is there, and how the user's absolute paths translate. */
export interface BaseTree {
  readonly directory: string
  readonly translate: (path: string) => string
}

export const ownTree = (directory: string): BaseTree => ({ directory, translate: (path) => path })

/**
 * The same build for the base, in `tree`, only to be weighed: without the user's tags, outputs and cache exports.
 * Secrets, SSH keys and local caches stay relative to the user's folder. Throws `input.format` for the context.
 */
export function basePlan(inputs: BuildInputs, place: BuildPlace, tree: BaseTree, bake?: BakeSource): AsidePlan {
  const { directory } = place
  const base: BuildInputs = {
    ...inputs,
    context: inTree(tree, inputs.context),
    file: inTree(tree, inputs.file),
    'build-contexts': inputs['build-contexts'].map((context) =>
      mapValue(context, (source) => namedContext(source, directory, tree)),
    ),
    'cache-from': inputs['cache-from'].map((source) => localSource(source, directory)),
    ssh: inputs.ssh.map((agent) => mapValue(agent, (path) => resolve(directory, path))),
    ...WITHOUT_RESULTS,
  }
  const source = bake && sourceAtBase(bake, directory, tree)
  const plan = { ...headPlan(base, place, packingOf(inputs), source), directory: tree.directory }
  return planAside(plan, 'base', place.scratch)
}

/** The same for the targets that one of a bake file is linked to. */
function sourceAtBase(bake: BakeSource, directory: string, tree: BaseTree): BakeSource {
  const targets = movedTargets(placedTargets(bake), {
    context: (path) => inTree(tree, path),
    named: (source) => namedContext(source, directory, tree),
    file: (path) => resolve(directory, path),
  })
  const without = { output: undefined, 'cache-to': undefined, tags: undefined }
  const weighed = Object.entries(targets).map(([name, target]) => [name, { ...target, ...without }] as const)
  const linked = Object.entries(bake.linked ?? {}).map(
    ([name, inputs]) => [name, secretsFrom(directory, inputs)] as const,
  )
  return {
    ...bake,
    inputs: { ...bake.inputs, source: '.' },
    targets: Object.fromEntries(weighed),
    linked: Object.fromEntries(linked),
  }
}

const secretsFrom = (directory: string, inputs: BuildInputs): BuildInputs => ({
  ...inputs,
  'secret-files': inputs['secret-files'].map((file) => mapValue(file, (path) => resolve(directory, path))),
})

/** A relative path stays, because the build runs in the folder that corresponds to the user's. */
export function inTree(tree: BaseTree, path: string): string {
  return isAbsolute(path) ? tree.translate(path) : path
}

/** Named contexts may lie outside of the repository, so they are resolved from the user's folder. */
function namedContext(source: string, directory: string, tree: BaseTree): string {
  const local = localPart(source)
  return local ? local.scheme + tree.translate(resolve(directory, local.path)) + local.version : source
}

/** The folder of a named context or OCI layout (buildx, build/opt.go); undefined for an image or a URL. */
function localPart(
  source: string,
): { readonly scheme: string; readonly path: string; readonly version: string } | undefined {
  const layout = layoutOf(source)
  if (layout) return { scheme: 'oci-layout://', ...layout }
  const isElsewhere = /^target:/i.test(source) || mayBeUrl(source)
  return isElsewhere ? undefined : { scheme: '', path: source, version: '' }
}

interface LocalContext {
  /** Empty for the main context. */
  readonly name: string
  readonly source: string
  /** Absolute; in the tree unless `isOutside`. */
  readonly folder: string
  /** An OCI layout: instructions do not name its files. */
  readonly isLayout: boolean
  readonly isOutside: boolean
}

/** The folders that a build of the base gets as contexts, the main one first. */
export function localContexts(inputs: BuildInputs, directory: string, tree: BaseTree): readonly LocalContext[] {
  const own = resolve(tree.directory, inTree(tree, inputs.context))
  const named = [...contextsOf(inputs['build-contexts'])].flatMap(([name, source]) => {
    const local = localPart(source)
    if (local === undefined) return []
    const here = resolve(directory, local.path)
    const folder = tree.translate(here)
    return [{ name, source, folder, isLayout: local.scheme !== '', isOutside: folder === here }]
  })
  return [{ name: '', source: inputs.context, folder: own, isLayout: false, isOutside: false }, ...named]
}

export interface TakenPath {
  readonly written: string
  readonly path: string
}

/** The contexts and the Dockerfile of a build, without those outside of the tree. */
export function takenPaths(inputs: BuildInputs, directory: string, tree: BaseTree): readonly TakenPath[] {
  const file = dockerfileOf(inputs)
  const own = [inputs.context, ...(file === '-' || isRemoteDockerfile(file) ? [] : [file])]
  const named = localContexts(inputs, directory, tree).filter(({ name, isOutside }) => name !== '' && !isOutside)
  return [
    ...own.map((written) => ({ written, path: resolve(tree.directory, inTree(tree, written)) })),
    ...named.map(({ source, folder }) => ({ written: source, path: folder })),
  ]
}

function mapValue(pair: string, map: (value: string) => string): string {
  const equals = pair.indexOf('=')
  return equals < 0 ? pair : `${pair.slice(0, equals + 1)}${map(pair.slice(equals + 1))}`
}

function localSource(source: string, directory: string): string {
  const fields = namedFields(source)
  const path = fields.get('src')
  if (fields.get('type') !== 'local' || path === undefined) return source
  return formatFields(fields.set('src', resolve(directory, path)))
}
