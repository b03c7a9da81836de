import { resolve } from 'node:path'
import type { BuildInputs } from '../inputs/build-inputs.ts'
import { dockerfileOf, isRemoteContext, isRemoteDockerfile } from './context.ts'

/** A path that must exist before anything is built; `looked` is absolute, `path` is as the user wrote it. */
export interface PathCheck {
  readonly kind: 'context' | 'dockerfile'
  readonly path: string
  readonly looked: string
}

/** A missing one is `input.context` or `input.dockerfile`. Remote ones are not checked: only the builder reads them. */
export function pathsToCheck(build: Pick<BuildInputs, 'context' | 'file'>, directory: string): readonly PathCheck[] {
  const { context, file } = build
  if (isRemoteContext(context)) return []
  const check = (kind: PathCheck['kind'], path: string): PathCheck => ({ kind, path, looked: resolve(directory, path) })
  const folder = check('context', context)
  return file === '-' || isRemoteDockerfile(file) ? [folder] : [folder, check('dockerfile', dockerfileOf(build))]
}
