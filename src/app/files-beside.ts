import { relative, resolve } from 'node:path'
import type { BuildInputs } from '../inputs/build-inputs.ts'
import { gitFolderOf } from '../inventory/repository-data.ts'
import { inTree, localContexts } from '../plan/base-plan.ts'
import { contextSources, literalPart, takes, type ContextSource } from '../plan/context-sources.ts'
import { dockerfileOf } from '../plan/context.ts'
import { IGNORE_FILE, readIgnoreFile } from '../plan/dockerignore.ts'
import type { FileBeside } from '../baseline/facts.ts'
import type { Files, Worktree } from '../ports.ts'
import { findDockerfile } from './dockerfile.ts'

/** Everything of the build's own context. */
const ALL: ContextSource = { context: '', pattern: '' }

/**
 * The files beside the commit that a build of the base can take: the head's on both sides, so that growth through them cannot be seen (issue 11, heading 1). Not those of a `.git`, and none without bytes: of these nothing can have
 * grown.
 */
export async function filesBeside(files: Files, inputs: BuildInputs, tree: Worktree): Promise<readonly FileBeside[]> {
  const beside = tree.beside.filter(({ path, bytes }) => bytes > 0 && gitFolderOf(path) === undefined)
  if (beside.length === 0) return []
  const dockerfile = await findDockerfile(files, inputs, tree)
  const sources = dockerfile ? readSources(dockerfile.text, inputs) : [ALL]
  const taken = new Set<FileBeside>(beside.filter((file) => isDefinition(file, inputs, tree)))
  for (const [context, folder] of localContexts(inputs, files.directory, tree)) {
    const root = (await files.realPath(folder)) ?? folder
    const ignores = readIgnoreFile(await ignoreFileOf(files, context === '' ? inputs : undefined, root, tree))
    const patterns = await Promise.all(
      sources.filter((each) => each.context === context).map(({ pattern }) => followed(files, root, pattern)),
    )
    for (const file of beside) {
      const path = relative(root, resolve(tree.root, file.path))
      if (isOutside(path) || ignores(path)) continue
      if (patterns.some((pattern) => takes(pattern, path))) taken.add(file)
    }
  }
  return [...taken]
}

/** A Dockerfile that cannot be read before the build may take everything. */
function readSources(dockerfile: string, inputs: BuildInputs): readonly ContextSource[] {
  try {
    return contextSources(dockerfile, { ...inputs, buildkit: [] })
  } catch {
    return [ALL]
  }
}

const isOutside = (path: string): boolean => path === '..' || path.startsWith('../')

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

/** A source may be a link to another place of its context: that is what is taken. */
async function followed(files: Files, root: string, pattern: string): Promise<string> {
  const part = literalPart(pattern)
  const real = await files.realPath(resolve(root, part))
  if (real === undefined) return pattern
  const there = relative(root, real)
  return isOutside(there)
    ? ''
    : [there, pattern.slice(part.length).replace(/^\//, '')].filter((each) => each !== '').join('/')
}
