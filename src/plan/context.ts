import { basename, dirname, join } from 'node:path'
import type { BuildInputs } from '../inputs/build-inputs.ts'

/** Whether buildx reads a context that is not a folder as a URL: a Git repository or a tarball (buildx, build/opt.go). */
export function isRemoteContext(context: string): boolean {
  return /^(https?:\/\/|git:\/\/|ssh:\/\/|git@|github\.com\/)/.test(context)
}

/** The path and version of a context that is an OCI layout (buildx, build/opt.go); undefined for any other. */
export function layoutOf(context: string): { readonly path: string; readonly version: string } | undefined {
  const [whole, path = '', version = ''] = /^oci-layout:\/\/([^:@]*)(.*)$/.exec(context) ?? []
  return whole === undefined ? undefined : { path, version }
}

/** Whether buildx fetches the Dockerfile: it does so only for these URLs, and reads any other text as a path. */
export function isRemoteDockerfile(file: string): boolean {
  return /^https?:\/\//.test(file)
}

/** The Dockerfile of a build, as buildx looks it up: `file` from the run's folder, or the context's own. */
export function dockerfileOf(build: Pick<BuildInputs, 'context' | 'file'>): string {
  return build.file === '' ? join(build.context, 'Dockerfile') : build.file
}

/** The paths that buildx tries for a Dockerfile, in order: after `Dockerfile` it tries lower case. */
export function spellingsOf(dockerfile: string): readonly string[] {
  return basename(dockerfile) === 'Dockerfile' ? [dockerfile, join(dirname(dockerfile), 'dockerfile')] : [dockerfile]
}
