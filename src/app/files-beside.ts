import { basename, dirname, relative, resolve } from 'node:path'
import type { BuildInputs } from '../inputs/build-inputs.ts'
import { gitFolderOf } from '../units/git-folder.ts'
import { isWithin } from '../units/within.ts'
import { inTree, localContexts } from '../plan/base-plan.ts'
import { dockerfileOf, spellingsOf } from '../plan/context.ts'
import { IGNORE_FILE } from '../plan/dockerignore.ts'
import { literalPattern } from '../plan/path-pattern.ts'
import { taker } from '../plan/taker.ts'
import type { FileBeside } from '../baseline/facts.ts'
import type { Files, Tree } from '../ports.ts'
import { contextTakers, takenSources, type Ran } from './context-takers.ts'
import { climbs, throughLinks } from './through-links.ts'

/** A tree by its places and by what lies beside its commit. */
export type Standing = Omit<Tree, 'keptBy'>

/**
 * The files beside the commit that a build of the base can take: the head's on both sides, so that growth through them cannot
 * be seen (issue 11, heading 1). Not those of a `.git`, and none without bytes: of these nothing can have grown.
 */
export async function filesBeside(
  files: Files,
  inputs: BuildInputs,
  tree: Standing,
  build: Ran,
): Promise<readonly FileBeside[]> {
  const beside = tree.beside.filter(({ path, bytes }) => bytes > 0 && gitFolderOf(path) === undefined)
  if (beside.length === 0) return []
  const [decides, takers] = [await definition(files, inputs, tree), await contextTakers(files, inputs, tree, build)]
  const isTaken = (path: string): boolean => decides(path) || takers.some(({ takes }) => takes(path))
  return beside.filter(({ path }) => isTaken(resolve(tree.root, path)))
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

/**
 * Tells the files that decide how a build reads its contexts, by absolute path: the Dockerfile, however buildx finds it spelled, and
 * the ignore files; where one of them is a link, what that leads to.
 */
async function definition(files: Files, inputs: BuildInputs, tree: Standing): Promise<(path: string) => boolean> {
  const dockerfile = resolve(tree.directory, inTree(tree, dockerfileOf(inputs)))
  const names = spellingsOf(basename(dockerfile)).flatMap((name) => [name, `${name}${IGNORE_FILE}`])
  const folders = localContexts(inputs, files.directory, tree).filter(({ isLayout }) => !isLayout)
  const contexts = folders.map(({ folder }) => ({ folder, names: [IGNORE_FILE] }))
  const takers = await Promise.all(
    [{ folder: dirname(dockerfile), names }, ...contexts].map(async (place) => {
      const root = (await files.realPath(place.folder)) ?? place.folder
      const isNamed = taker(
        await throughLinks(
          files,
          root,
          place.names.map((name) => ({ pattern: literalPattern(name) })),
        ),
      )
      return (path: string) => !climbs(relative(root, path)) && isNamed(relative(root, path))
    }),
  )
  return (path) => takers.some((takes) => takes(path))
}
