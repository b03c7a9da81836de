import { resolve } from 'node:path'
import type { FileBeside } from '../../baseline/commit-facts.ts'
import type { BuildInputs } from '../../inputs/build-inputs.ts'
import { localContexts } from '../../plan/base-plan.ts'
import type { ContextSource } from '../../plan/context-sources.ts'
import type { Files, Tree } from '../../ports.ts'
import { isWithin } from '../../units/within.ts'
import { contextTakers, takenSources, type Ran } from './context-takers.ts'
import { definitionFiles } from './definition-files.ts'

/** A tree by its places and by what lies beside its commit. */
export type Standing = Omit<Tree, 'keptBy'>

/** A file that a build can take; `hides`: whether growth may be in it that a base with the same file does not show. */
interface TakenFile extends FileBeside {
  readonly hides: boolean
}

/** What of no commit a build could take: in a build of the base it is the head's, so that growth through it cannot be seen. */
export interface NotCommitted {
  /** Files beside the commit, links and empty ones among them. */
  readonly beside: readonly TakenFile[]
  /** Named contexts outside of the repository, `name=path` as the user wrote it: where they lie on this machine is in no record. */
  readonly outside: readonly string[]
}

/** What of no commit a build in a tree can take (issue 11, heading 1). Its Dockerfile is read where there is something to take. */
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
