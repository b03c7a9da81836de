import { relative, resolve } from 'node:path'
import type { BuildInputs } from '../inputs/build-inputs.ts'
import { gitFolderOf } from '../units/git-folder.ts'
import { inTree, localContexts } from '../plan/base-plan.ts'
import { contextSources, literalPart, type ContextSource, type Taken } from '../plan/context-sources.ts'
import { dockerfileOf } from '../plan/context.ts'
import { IGNORE_FILE, readIgnoreFile } from '../plan/dockerignore.ts'
import { taker } from '../plan/taker.ts'
import type { FileBeside } from '../baseline/facts.ts'
import type { Files, Worktree } from '../ports.ts'
import { findDockerfile } from './dockerfile.ts'

/**
 * The files beside the commit that a build of the base can take: the head's on both sides, so that growth through them cannot
 * be seen (issue 11, heading 1). Not those of a `.git`, and none without bytes: of these nothing can have grown.
 */
export async function filesBeside(files: Files, inputs: BuildInputs, tree: Worktree): Promise<readonly FileBeside[]> {
  const beside = tree.beside.filter(({ path, bytes }) => bytes > 0 && gitFolderOf(path) === undefined)
  if (beside.length === 0) return []
  const sources = await sourcesOf(files, inputs, tree)
  const taken = new Set<FileBeside>(beside.filter((file) => isDefinition(file, inputs, tree)))
  for (const { name, folder, isLayout } of localContexts(inputs, files.directory, tree)) {
    const named = sources.filter((each) => each.context === name)
    if (named.length === 0) continue
    const root = (await files.realPath(folder)) ?? folder
    const ignores = readIgnoreFile(await ignoreFileOf(files, name === '' ? inputs : undefined, root, tree))
    const takes = taker(
      await Promise.all(named.map(async (each) => (isLayout ? ALL : await followed(files, root, each)))),
    )
    for (const file of beside) {
      const path = relative(root, resolve(tree.root, file.path))
      if (!climbs(path) && takes(path) && !ignores(path)) taken.add(file)
    }
  }
  return [...taken]
}

/**
 * The named contexts outside of the repository that a build of the base can take something of, as the user wrote them: the
 * head's on both sides, like files beside the commit.
 */
export async function contextsOutside(files: Files, inputs: BuildInputs, tree: Worktree): Promise<readonly string[]> {
  const outside = localContexts(inputs, files.directory, tree).filter(({ isOutside }) => isOutside)
  if (outside.length === 0) return []
  const taken = new Set((await sourcesOf(files, inputs, tree)).map(({ context }) => context))
  return outside.flatMap(({ name, source }) => (taken.has(name) ? [`${name}=${source}`] : []))
}

/** A Dockerfile that cannot be read before the build may take everything. */
async function sourcesOf(files: Files, inputs: BuildInputs, tree: Worktree): Promise<readonly ContextSource[]> {
  const dockerfile = await findDockerfile(files, inputs, tree)
  try {
    if (dockerfile) return contextSources(dockerfile.text, { ...inputs, buildkit: [] })
  } catch {
    // what is wrong with it, the build says
  }
  return localContexts(inputs, files.directory, tree).map(({ name }) => ({ context: name, pattern: '' }))
}

const climbs = (path: string): boolean => path === '..' || path.startsWith('../')

/** The Dockerfile decides as well, and so does what it has to be read with. */
function isDefinition({ path }: FileBeside, inputs: BuildInputs, tree: Worktree): boolean {
  const file = resolve(tree.directory, inTree(tree, dockerfileOf(inputs)))
  const context = resolve(tree.directory, inTree(tree, inputs.context))
  return [file, `${file}.dockerignore`, resolve(context, IGNORE_FILE)].includes(resolve(tree.root, path))
}

/** Of the build's own context, the Dockerfile's own ignore file comes first (moby/buildkit, dockerui). */
async function ignoreFileOf(
  files: Files,
  inputs: BuildInputs | undefined,
  root: string,
  tree: Worktree,
): Promise<string> {
  const own = inputs && resolve(tree.directory, inTree(tree, `${dockerfileOf(inputs)}.dockerignore`))
  return (own && (await files.read(own))) ?? (await files.read(resolve(root, IGNORE_FILE))) ?? ''
}

/** What takes all of a context. */
const ALL: Taken = { pattern: '' }

/** A source may be a link to another place of its context: that is what is taken. */
async function followed(files: Files, root: string, source: Taken): Promise<Taken> {
  const part = literalPart(source.pattern)
  const real = await files.realPath(resolve(root, part))
  if (real === undefined) return source
  const there = relative(root, real)
  if (climbs(there)) return ALL
  const rest = source.pattern.slice(part.length).replace(/^\//, '')
  return { ...source, pattern: [there, rest].filter((each) => each !== '').join('/') }
}
