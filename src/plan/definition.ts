import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Subject } from '../inputs/inputs.ts'
import { dockerfileOf, isRemoteContext, isRemoteDockerfile } from './context.ts'

/** Which Dockerfile an image was built from. Records with different definitions are not compared. */
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

/** Relative to the repository's root (`.`), so equal in every checkout; null if not built from files in it. */
export function definitionOf(subject: Subject, folder: RunFolder): Definition | null {
  if (subject.kind === 'image' || isRemoteContext(subject.build.context) || isRemoteDockerfile(subject.build.file))
    return null
  const { context, target } = subject.build
  const paths = [context, dockerfileOf(subject.build)].map((path) => inRepository(path, folder))
  const [contextPath, file] = paths
  return contextPath === undefined || file === undefined ? null : { context: contextPath, file, target }
}

/** The Dockerfile's path from the repository's root; undefined if it is not in the repository. */
export function dockerfileIn(subject: Subject, folder: RunFolder): string | undefined {
  if (subject.kind === 'image' || isRemoteContext(subject.build.context) || isRemoteDockerfile(subject.build.file))
    return undefined
  return subject.build.file === '-' ? undefined : inRepository(dockerfileOf(subject.build), folder)
}

/** The definition with the Dockerfile's name as found, for reports; the folder of `path` does not matter. */
export function foundAs(definition: Definition | null, path: string | undefined): Definition | null {
  if (definition === null || path === undefined) return definition
  return { ...definition, file: spelledAs(definition.file, path) }
}

export const spelledAs = (file: string, path: string): string => join(dirname(file), basename(path))

/** A path from the repository's root; undefined if it is not in the repository. */
export function inRepository(path: string, { directory, prefix }: RunFolder): string | undefined {
  const fromRoot = join(prefix, relative(directory, resolve(directory, path)))
  const outside = isAbsolute(fromRoot) || fromRoot === '..' || fromRoot.startsWith(`..${sep}`)
  return outside ? undefined : fromRoot.split(sep).join('/').replace(/\/$/, '')
}
