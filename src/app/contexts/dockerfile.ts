import { resolve } from 'node:path'
import { fail } from '../../errors/errors.ts'
import type { BuildInputs } from '../../inputs/build-inputs.ts'
import { inTree, type BaseTree } from '../../plan/base-plan.ts'
import { dockerfileOf, isRemoteContext, isRemoteDockerfile, spellingsOf } from '../../plan/context.ts'
import type { Files } from '../../ports.ts'

/** `path` may be spelled differently from the requested one. */
export interface DockerfileText {
  readonly path: string
  readonly text: string
}

/** The file that buildx reads for `path`; undefined if there is none. Throws `input.unreadable`. */
export async function openDockerfile(files: Files, path: string): Promise<DockerfileText | undefined> {
  for (const spelling of spellingsOf(path)) {
    const text = await files.read(spelling).catch((error: unknown) => {
      throw fail('input.unreadable', { path: spelling, detail: error instanceof Error ? error.message : '' }, error)
    })
    if (text !== undefined) return { path: spelling, text }
  }
  return undefined
}

/** A build's Dockerfile in the base's tree or the user's, if it is a file there. Throws `input.unreadable`. */
export async function findDockerfile(
  files: Files,
  inputs: BuildInputs,
  tree: BaseTree | undefined,
): Promise<DockerfileText | undefined> {
  const file = dockerfileOf(inputs)
  if (isRemoteContext(inputs.context) || isRemoteDockerfile(file) || file === '-') return undefined
  return openDockerfile(files, tree ? resolve(tree.directory, inTree(tree, file)) : file)
}
