import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { BuildInputs } from '../inputs/build-inputs.ts'
import type { Subject } from '../inputs/inputs.ts'
import { allBuilds } from './all-builds.ts'
import { bakeFiles, hasInlineDockerfile } from './bake/bake-files.ts'
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
  const { target } = subject.build
  const [contextPath, file] = pathsOf(subject.build).map((path) => inRepository(path, folder))
  if (contextPath === undefined || file === undefined || isBakedOutside(subject, folder)) return null
  return { context: contextPath, file, target }
}

const pathsOf = (build: BuildInputs): readonly string[] => [build.context, dockerfileOf(build)]

/**
 * Whether a bake file outside of the repository has a Dockerfile, or one of the targets that the image is linked to is
 * built from files there. What such a file says otherwise is like an input: the base gets it, too, with files of its own.
 */
export function isBakedOutside({ build, bake }: Extract<Subject, { kind: 'build' }>, folder: RunFolder): boolean {
  if (bake === undefined) return false
  const isOutside = (path: string): boolean => inRepository(path, folder) === undefined
  const linked = allBuilds({ build, bake }).slice(1)
  const isLinkedOutside = linked.some(
    ({ inputs }) =>
      !isRemoteContext(inputs.context) &&
      pathsOf(inputs)
        .filter((path) => !isRemoteDockerfile(path))
        .some(isOutside),
  )
  return isLinkedOutside || (hasInlineDockerfile(bake) && bakeFiles(bake.inputs).some(isOutside))
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
