import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Subject } from '../inputs/inputs.ts'
import { dockerfileOf, isRemoteContext, isRemoteDockerfile } from './context.ts'

/**
 * Which Dockerfile an image was built from, relative to the repository. Records with different definitions are not
 * compared.
 */
export interface Definition {
  readonly context: string
  readonly file: string
  readonly target: string
}

/** The folder the run starts in: absolute, and as a path from the repository's root (`CommitFacts.prefix`). */
export interface RunFolder {
  readonly directory: string
  readonly prefix: string
}

/**
 * What an image is built from, relative to the repository's root (`.` for the root), so that it is the same in every
 * checkout. The Dockerfile is spelled as requested, even if buildx finds it under another spelling. Null for an image
 * that is not built, and if the context or the Dockerfile is outside the repository, such as a URL.
 */
export function definitionOf(subject: Subject, folder: RunFolder): Definition | null {
  if (subject.kind === 'image' || isRemoteContext(subject.build.context) || isRemoteDockerfile(subject.build.file))
    return null
  const { context, target } = subject.build
  const paths = [context, dockerfileOf(subject.build)].map((path) => inRepository(path, folder))
  const [contextPath, file] = paths
  return contextPath === undefined || file === undefined ? null : { context: contextPath, file, target }
}

/**
 * The Dockerfile's path from the repository's root, wherever its context is; undefined if it is not a file in the
 * repository.
 */
export function dockerfileIn(subject: Subject, folder: RunFolder): string | undefined {
  if (subject.kind === 'image' || isRemoteContext(subject.build.context) || isRemoteDockerfile(subject.build.file))
    return undefined
  return subject.build.file === '-' ? undefined : inRepository(dockerfileOf(subject.build), folder)
}

/**
 * The definition with the file name under which the Dockerfile was found, which is what reports show; the folder of
 * `path` does not matter.
 */
export function foundAs(definition: Definition | null, path: string | undefined): Definition | null {
  if (definition === null || path === undefined) return definition
  return { ...definition, file: spelledAs(definition.file, path) }
}

/** `file` with the base name of `path`. */
export const spelledAs = (file: string, path: string): string => join(dirname(file), basename(path))

function inRepository(path: string, { directory, prefix }: RunFolder): string | undefined {
  const fromRoot = join(prefix, relative(directory, resolve(directory, path)))
  const outside = isAbsolute(fromRoot) || fromRoot === '..' || fromRoot.startsWith(`..${sep}`)
  return outside ? undefined : fromRoot.split(sep).join('/').replace(/\/$/, '')
}
