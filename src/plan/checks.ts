import { resolve } from 'node:path'
import type { BuildInputs } from '../inputs/build-inputs.ts'
import { dockerfileOf, isRemoteContext, isRemoteDockerfile } from './context.ts'

/** A path that must be there before anything is built; `looked` is absolute, `path` as the user wrote it. */
export interface PathCheck {
  readonly kind: 'context' | 'dockerfile'
  readonly path: string
  readonly looked: string
}

/**
 * What a build needs of the user's files: a folder to build from, and a Dockerfile; missing ones are `input.context`
 * and `input.dockerfile`. Nothing for a URL, which only the builder reads, nor for a Dockerfile that is one or comes
 * from standard input.
 */
export function pathsToCheck(build: Pick<BuildInputs, 'context' | 'file'>, directory: string): readonly PathCheck[] {
  const { context, file } = build
  if (isRemoteContext(context)) return []
  const check = (kind: PathCheck['kind'], path: string): PathCheck => ({ kind, path, looked: resolve(directory, path) })
  const folder = check('context', context)
  return file === '-' || isRemoteDockerfile(file) ? [folder] : [folder, check('dockerfile', dockerfileOf(build))]
}
