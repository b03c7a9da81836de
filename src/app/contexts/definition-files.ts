import { basename, dirname, join, resolve } from 'node:path'
import type { BuildInputs } from '../../inputs/build-inputs.ts'
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

async function placesOf(files: Files, folder: string, names: readonly string[]): Promise<readonly string[]> {
  const root = await realPlace(files, folder)
  const way = await followAsRoot(files, '/', folder)
  const led = await Promise.all(names.map((name) => followAsRoot(files, root, name)))
  const ends = led.flatMap(({ path, links }) => links.concat(path ?? []))
  return [...way.links, ...names.map((name) => join(root, name)), ...ends]
}
