import { dirname, resolve } from 'node:path'
import type { BakeInputs } from '../../inputs/bake-inputs.ts'
import { bakeFiles, isCompose } from '../../plan/bake/bake-files.ts'
import { composeFiles, type ComposeFiles } from '../../plan/bake/compose-files.ts'
import { inTree, type BaseTree } from '../../plan/base-plan.ts'
import type { Files } from '../../ports.ts'
import { realPlace } from '../../units/real-place.ts'
import { followAsRoot } from './read-as-root.ts'

interface BakeDefinitionFiles {
  /** Existing or not, absolute, with the links to them, which may lead anywhere. */
  readonly places: ReadonlySet<string>
  /** Why there may be more of them, as a clause; undefined if these are all. */
  readonly unknown?: string
}

/** The files that decide what bake says of its targets, also those that compose files extend or include. */
export async function bakeDefinitionFiles(
  files: Files,
  inputs: Pick<BakeInputs, 'files' | 'source'>,
  tree: BaseTree,
): Promise<BakeDefinitionFiles> {
  const placeOf = (path: string): string => resolve(tree.directory, inTree(tree, path))
  const found = new Set(bakeFiles(inputs).map(placeOf))
  const variables = new Set<string>()
  let unknown: string | undefined
  for (const path of found) {
    const named = isCompose(path) ? await namedIn(files, path) : undefined
    if (named === undefined) continue
    if (named.unknown !== undefined) unknown ??= `the compose file ${path} names ${named.unknown}`
    // Relative to the folder that bake runs in, or to that of the file: that depends on which file names it.
    for (const folder of [dirname(path), placeOf(inputs.source)]) {
      named.files.forEach((name) => found.add(resolve(folder, name)))
      for (const name of [...named.variables, VARIABLES]) variables.add(resolve(folder, name))
    }
  }
  const places = [...found, ...variables].map(async (place) => {
    const { links } = await followAsRoot(files, '/', place)
    return links.concat(await realPlace(files, place))
  })
  return { places: new Set((await Promise.all(places)).flat()), ...(unknown !== undefined && { unknown }) }
}

/** Of a compose file; undefined if there is none. */
async function namedIn(files: Files, path: string): Promise<ComposeFiles | undefined> {
  try {
    const text = await files.read(path)
    return text === undefined ? undefined : composeFiles(text)
  } catch {
    return { files: [], variables: [], unknown: 'what cannot be read' }
  }
}

/** The values of variables in a compose file, and in no other (buildx, bake/compose.go: loadDotEnv). */
const VARIABLES = '.env'
