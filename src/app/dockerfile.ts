import { resolve } from 'node:path'
import type { BuildInputs } from '../inputs/build-inputs.ts'
import { inTree, type BaseTree } from '../plan/base-plan.ts'
import { dockerfileOf, isRemoteContext } from '../plan/context.ts'
import type { Files } from '../ports.ts'

/** The text of the Dockerfile of a build, in the tree of the base or in the user's own; undefined where it is no file of it. */
export async function readDockerfile(
  files: Files,
  inputs: BuildInputs,
  tree: BaseTree | undefined,
): Promise<string | undefined> {
  const file = dockerfileOf(inputs)
  if (isRemoteContext(inputs.context) || isRemoteContext(file) || file === '-') return undefined
  return files.read(tree ? resolve(tree.directory, inTree(tree, file)) : file)
}
