import { basename, dirname, relative, resolve } from 'node:path'
import type { BuildInputs } from '../inputs/build-inputs.ts'
import { inTree, localContexts, type BaseTree } from '../plan/base-plan.ts'
import { dockerfileOf, spellingsOf } from '../plan/context.ts'
import { IGNORE_FILE } from '../plan/dockerignore.ts'
import { literalPattern } from '../plan/path-pattern.ts'
import { taker } from '../plan/taker.ts'
import type { Files } from '../ports.ts'
import { climbs, throughLinks } from './through-links.ts'

/**
 * Tells the files that decide what a build in `tree` makes of its contexts, by absolute path: the Dockerfile, however buildx finds it
 * spelled, and the ignore files; where one of these is a link, what that leads to.
 */
export async function definitionFiles(
  files: Files,
  inputs: BuildInputs,
  tree: BaseTree,
): Promise<(path: string) => boolean> {
  const dockerfile = resolve(tree.directory, inTree(tree, dockerfileOf(inputs)))
  const spellings = spellingsOf(basename(dockerfile)).flatMap((name) => [name, `${name}${IGNORE_FILE}`])
  const contexts = localContexts(inputs, files.directory, tree).filter(({ isLayout }) => !isLayout)
  const takers = await Promise.all([
    named(files, dirname(dockerfile), spellings),
    ...contexts.map(({ folder }) => named(files, folder, [IGNORE_FILE])),
  ])
  return (path) => takers.some((takes) => takes(path))
}

/** Tells the files of these names in a folder, and what they lead to. */
async function named(files: Files, folder: string, names: readonly string[]): Promise<(path: string) => boolean> {
  const root = (await files.realPath(folder)) ?? folder
  const sources = names.map((name) => ({ pattern: literalPattern(name) }))
  const isTaken = taker(await throughLinks(files, root, sources))
  return (path) => !climbs(relative(root, path)) && isTaken(relative(root, path))
}
