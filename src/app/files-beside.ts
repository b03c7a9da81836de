import { relative, resolve } from 'node:path'
import type { Build } from '../build/build.ts'
import type { BuildInputs } from '../inputs/build-inputs.ts'
import { gitFolderOf } from '../units/git-folder.ts'
import { inTree, localContexts } from '../plan/base-plan.ts'
import { contextSources, taker, type ContextSource } from '../plan/context-sources.ts'
import { dockerfileOf } from '../plan/context.ts'
import { IGNORE_FILE, readIgnoreFile } from '../plan/dockerignore.ts'
import { hasUnwrittenSteps } from '../plan/unwritten-steps.ts'
import type { FileBeside } from '../baseline/facts.ts'
import type { Files, Tree } from '../ports.ts'
import { findDockerfile } from './dockerfile.ts'
import { ALL, climbs, throughLinks } from './through-links.ts'

/** A tree by its places and by what lies beside its commit. */
export type Standing = Omit<Tree, 'keptBy'>

/** What a build says of what it ran. */
export type Ran = Pick<Build, 'triggered'>

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
  const sources = await sourcesOf(files, inputs, tree, build)
  const taken = new Set<FileBeside>(beside.filter((file) => isDefinition(file, inputs, tree)))
  for (const { name, folder, isLayout } of localContexts(inputs, files.directory, tree)) {
    const root = (await files.realPath(folder)) ?? folder
    const ignores = readIgnoreFile(await ignoreFileOf(files, name === '' ? inputs : undefined, root, tree))
    const named = sources.filter((each) => each.context === name)
    const places = await Promise.all(
      named.map(async (each) => (isLayout ? [ALL] : await throughLinks(files, root, each))),
    )
    const takers = places.flat().map(taker)
    for (const file of beside) {
      const path = relative(root, resolve(tree.root, file.path))
      if (climbs(path) || ignores(path)) continue
      if (takers.some((takes) => takes(path))) taken.add(file)
    }
  }
  return [...taken]
}

/**
 * The named contexts outside of the repository that a build of the base can take something of, as the user wrote them: the
 * head's on both sides, like files beside the commit.
 */
export async function contextsOutside(
  files: Files,
  inputs: BuildInputs,
  tree: Standing,
  build: Ran,
): Promise<readonly string[]> {
  const outside = localContexts(inputs, files.directory, tree).filter(({ isOutside }) => isOutside)
  if (outside.length === 0) return []
  const taken = new Set((await sourcesOf(files, inputs, tree, build)).map(({ context }) => context))
  return outside.flatMap(({ name, source }) => (taken.has(name) ? [`${name}=${source}`] : []))
}

/** A Dockerfile that cannot be read before the build may take everything, and so may one that does not say all that ran. */
async function sourcesOf(
  files: Files,
  inputs: BuildInputs,
  tree: Standing,
  { triggered }: Ran,
): Promise<readonly ContextSource[]> {
  const dockerfile = await findDockerfile(files, inputs, tree)
  try {
    const read = { ...inputs, buildkit: [] }
    if (dockerfile && !hasUnwrittenSteps(dockerfile.text, read, triggered)) return contextSources(dockerfile.text, read)
  } catch {
    // what is wrong with it, the build says
  }
  return localContexts(inputs, files.directory, tree).map(({ name }) => ({ context: name, pattern: '' }))
}

/** The Dockerfile decides as well, and so does what it has to be read with. */
function isDefinition({ path }: FileBeside, inputs: BuildInputs, tree: Standing): boolean {
  const file = resolve(tree.directory, inTree(tree, dockerfileOf(inputs)))
  const context = resolve(tree.directory, inTree(tree, inputs.context))
  return [file, `${file}.dockerignore`, resolve(context, IGNORE_FILE)].includes(resolve(tree.root, path))
}

/** Of the build's own context, the Dockerfile's own ignore file comes first (moby/buildkit, dockerui). */
async function ignoreFileOf(
  files: Files,
  inputs: BuildInputs | undefined,
  root: string,
  tree: Standing,
): Promise<string> {
  const own = inputs && resolve(tree.directory, inTree(tree, `${dockerfileOf(inputs)}.dockerignore`))
  return (own && (await files.read(own))) ?? (await files.read(resolve(root, IGNORE_FILE))) ?? ''
}
