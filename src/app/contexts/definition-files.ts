import { basename, dirname, join, resolve } from 'node:path'
import type { BakeInputs } from '../../inputs/bake-inputs.ts'
import type { BuildInputs } from '../../inputs/build-inputs.ts'
import { bakeFiles, composeVariables, isCompose } from '../../plan/bake/bake-files.ts'
import { inTree, localContexts, type BaseTree } from '../../plan/base-plan.ts'
import { dockerfileOf, spellingsOf } from '../../plan/context.ts'
import { IGNORE_FILE } from '../../plan/dockerignore.ts'
import type { Files } from '../../ports.ts'
import { realPlace } from '../../units/real-place.ts'
import { followAsRoot } from './read-as-root.ts'

/** Files that decide what contexts give, existing or not: every Dockerfile spelling, ignore files, links to them. */
export async function definitionFiles(files: Files, inputs: BuildInputs, tree: BaseTree): Promise<ReadonlySet<string>> {
  const dockerfile = resolve(tree.directory, inTree(tree, dockerfileOf(inputs)))
  const spellings = spellingsOf(basename(dockerfile)).flatMap((name) => [name, `${name}${IGNORE_FILE}`])
  const contexts = localContexts(inputs, files.directory, tree).filter(({ isLayout }) => !isLayout)
  const places = await Promise.all([
    placesOf(files, dirname(dockerfile), spellings),
    ...contexts.map(({ folder }) => placesOf(files, folder, [IGNORE_FILE])),
  ])
  return new Set(places.flat())
}

/** Files that decide what bake says of its targets, existing or not, and the links to them, which may lead anywhere. */
export async function bakeDefinitionFiles(
  files: Files,
  inputs: Pick<BakeInputs, 'files' | 'source'>,
  tree: BaseTree,
): Promise<ReadonlySet<string>> {
  const named = bakeFiles(inputs)
  const placeOf = (path: string): string => resolve(tree.directory, inTree(tree, path))
  const composed = await Promise.all(named.filter(isCompose).map((path) => files.realPath(placeOf(path))))
  const isComposed = composed.some((path) => path !== undefined)
  const paths = isComposed ? [...named, composeVariables(inputs)] : named
  const places = paths.map(placeOf).map(async (place) => {
    const { links } = await followAsRoot(files, '/', place)
    return links.concat(await realPlace(files, place))
  })
  return new Set((await Promise.all(places)).flat())
}

async function placesOf(files: Files, folder: string, names: readonly string[]): Promise<readonly string[]> {
  const root = await realPlace(files, folder)
  const way = await followAsRoot(files, '/', folder)
  const led = await Promise.all(names.map((name) => followAsRoot(files, root, name)))
  const ends = led.flatMap(({ path, links }) => links.concat(path ?? []))
  return [...way.links, ...names.map((name) => join(root, name)), ...ends]
}
