import { resolve } from 'node:path'
import type { FileBeside } from '../../baseline/commit-facts.ts'
import type { BuildInputs } from '../../inputs/build-inputs.ts'
import { localContexts } from '../../plan/base-plan.ts'
import type { ContextSource } from '../../plan/context-sources.ts'
import type { Files, Tree } from '../../ports.ts'
import { isWithin } from '../../units/within.ts'
import { contextTakers, takenSources, type Ran } from './context-takers.ts'
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

/** Reads the Dockerfile only if there is something to get (issue 11, heading 1). */
export async function notCommitted(
  files: Files,
  inputs: BuildInputs,
  tree: Standing,
  build: Ran,
): Promise<NotCommitted> {
  const outside = localContexts(inputs, files.directory, tree).filter(({ folder }) => !isWithin(folder, tree.root))
  if (tree.beside.length === 0 && outside.length === 0) return { beside: [], outside: [] }
  const sources = await takenSources(files, inputs, tree, build)
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
