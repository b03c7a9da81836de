import { basename, dirname, join } from 'node:path'
import type { BuildInputs } from '../inputs/build-inputs.ts'

/**
 * Whether buildx takes a context that is no folder for a URL: a Git repository or a tarball (buildx, build/opt.go).
 */
export function isRemoteContext(context: string): boolean {
  return /^(https?:\/\/|git:\/\/|ssh:\/\/|git@|github\.com\/)/.test(context)
}

/** The path and the version in what a context is written as, where that is an OCI layout (buildx, build/opt.go). */
export function layoutOf(context: string): { readonly path: string; readonly version: string } | undefined {
  const [whole, path = '', version = ''] = /^oci-layout:\/\/([^:@]*)(.*)$/.exec(context) ?? []
  return whole === undefined ? undefined : { path, version }
}

/** Whether buildx fetches the Dockerfile: of the URLs it does so for these only, and any other text is a path. */
export function isRemoteDockerfile(file: string): boolean {
  return /^https?:\/\//.test(file)
}

/** The Dockerfile of a build, as buildx looks for it: `file` from the run's folder, or the context's own. */
export function dockerfileOf(build: Pick<BuildInputs, 'context' | 'file'>): string {
  return build.file === '' ? join(build.context, 'Dockerfile') : build.file
}

/** The paths that buildx tries for a Dockerfile, in order: for a plain `Dockerfile`, lower case is the second. */
export function spellingsOf(dockerfile: string): readonly string[] {
  return basename(dockerfile) === 'Dockerfile' ? [dockerfile, join(dirname(dockerfile), 'dockerfile')] : [dockerfile]
}
