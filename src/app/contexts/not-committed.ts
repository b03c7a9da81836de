import { resolve } from 'node:path'
import type { FileBeside } from '../../baseline/commit-facts.ts'
import type { RanStage } from '../../buildkit/ran-stages.ts'
import type { BuildInputs } from '../../inputs/build-inputs.ts'
import { allBuilds, type ImageBuilds } from '../../plan/all-builds.ts'
import { localContexts } from '../../plan/base-plan.ts'
import type { ContextSource } from '../../plan/context-sources.ts'
import type { Files, Tree } from '../../ports.ts'
import { isWithin } from '../../units/within.ts'
import { contextTakers, takenSources, type Ran } from './context-takers.ts'
import { bakeDefinitionFiles } from './bake-definition-files.ts'
import { definitionFiles } from './definition-files.ts'

export type Standing = Omit<Tree, 'keptBy'>

/** `hides`: growth in it may not show against a base with the same file. */
interface TakenFile extends FileBeside {
  readonly hides: boolean
}

/** What a build could get that is in no commit. The base's build gets the same, so growth through it is not visible. */
export interface NotCommitted {
  /** Files beside the commit, including links and empty ones. */
  readonly beside: readonly TakenFile[]
  /** Named contexts outside the repository, `name=path` as the user wrote it. */
  readonly outside: readonly string[]
}

/** Of all that is built for an image. Reads a Dockerfile only if there is something to get (issue 11, heading 1). */
export async function notCommitted(files: Files, made: ImageBuilds, tree: Standing, ran: Ran): Promise<NotCommitted> {
  const taken = [{ beside: await bakeFilesBeside(files, made, tree), outside: [] as readonly string[] }]
  for (const { target, inputs } of allBuilds(made)) {
    taken.push(await takenByBuild(files, inputs, tree, target === '' ? ran.ranStages : ran.ranLinked?.[target]))
  }
  const byPath = new Map<string, TakenFile>()
  for (const file of taken.flatMap(({ beside }) => beside)) {
    if (!byPath.get(file.path)?.hides) byPath.set(file.path, file)
  }
  return {
    beside: tree.beside.flatMap(({ path }) => byPath.get(path) ?? []),
    outside: [...new Set(taken.flatMap(({ outside }) => outside))],
  }
}

/** The base is asked for its targets in a tree that has these files of the head. */
async function bakeFilesBeside(files: Files, { bake }: ImageBuilds, tree: Standing): Promise<readonly TakenFile[]> {
  if (bake === undefined || tree.beside.length === 0) return []
  const { places, unknown } = await bakeDefinitionFiles(files, bake.inputs, tree)
  const decides = (path: string): boolean => unknown !== undefined || places.has(resolve(tree.root, path))
  return tree.beside.flatMap((file) => (decides(file.path) ? [{ ...file, hides: true }] : []))
}

async function takenByBuild(
  files: Files,
  inputs: BuildInputs,
  tree: Standing,
  ran: readonly RanStage[] | undefined,
): Promise<NotCommitted> {
  const outside = localContexts(inputs, files.directory, tree).filter(({ folder }) => !isWithin(folder, tree.root))
  if (tree.beside.length === 0 && outside.length === 0) return { beside: [], outside: [] }
  const sources = await takenSources(files, inputs, tree, ran)
  const taken = new Set(sources.map(({ context }) => context))
  return {
    beside: await takenFiles(files, inputs, tree, sources),
    outside: outside.flatMap(({ name, source }) => (taken.has(name) ? [`${name}=${source}`] : [])),
  }
}

async function takenFiles(
  files: Files,
  inputs: BuildInputs,
  tree: Standing,
  sources: readonly ContextSource[],
): Promise<readonly TakenFile[]> {
  const { beside } = tree
  if (beside.length === 0) return []
  const decides = await definitionFiles(files, inputs, tree)
  const takers = await contextTakers(files, inputs, tree, sources)
  return beside.flatMap((file) => {
    const path = resolve(tree.root, file.path)
    if (decides.has(path)) return [{ ...file, hides: true }]
    const ways = takers.flatMap((taken) => taken(path) ?? [])
    return ways.length > 0 ? [{ ...file, hides: file.bytes > 0 || ways.includes('way') }] : []
  })
}
