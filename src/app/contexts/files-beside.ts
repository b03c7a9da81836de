import { resolve } from 'node:path'
import type { BuildInputs } from '../../inputs/build-inputs.ts'
import { isWithin } from '../../units/within.ts'
import { localContexts } from '../../plan/base-plan.ts'
import type { FileBeside } from '../../baseline/commit-facts.ts'
import type { Files, Tree } from '../../ports.ts'
import { contextTakers, takenSources, type Ran } from './context-takers.ts'
import { definitionFiles } from './definition-files.ts'

/** A tree by its places and by what lies beside its commit. */
export type Standing = Omit<Tree, 'keptBy'>

/** A file that a build can take; `hides`: whether growth may be in it that a base with the same file does not show. */
export interface TakenFile extends FileBeside {
  readonly hides: boolean
}

/**
 * The files beside the commit that a build in a tree can take, links and empty ones among them: in a tree of the base they are the
 * head's, so that growth through them cannot be seen (issue 11, heading 1).
 */
export async function filesBeside(
  files: Files,
  inputs: BuildInputs,
  tree: Standing,
  build: Ran,
): Promise<readonly TakenFile[]> {
  const { beside } = tree
  if (beside.length === 0) return []
  const decides = await definitionFiles(files, inputs, tree)
  const takers = await contextTakers(files, inputs, tree, build)
  return beside.flatMap((file) => {
    const path = resolve(tree.root, file.path)
    if (decides.has(path)) return [{ ...file, hides: true }]
    const ways = takers.flatMap((taken) => taken(path) ?? [])
    return ways.length > 0 ? [{ ...file, hides: file.bytes > 0 || ways.includes('way') }] : []
  })
}

/**
 * The named contexts outside of the repository that a build in a tree can take something of, as the user wrote them: the
 * head's on both sides, like files beside the commit.
 */
export async function contextsOutside(
  files: Files,
  inputs: BuildInputs,
  tree: Standing,
  build: Ran,
): Promise<readonly string[]> {
  const outside = localContexts(inputs, files.directory, tree).filter(({ folder }) => !isWithin(folder, tree.root))
  if (outside.length === 0) return []
  const taken = new Set((await takenSources(files, inputs, tree, build)).map(({ context }) => context))
  return outside.flatMap(({ name, source }) => (taken.has(name) ? [`${name}=${source}`] : []))
}
