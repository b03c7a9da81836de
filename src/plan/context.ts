import { basename, dirname, join } from 'node:path'
import type { BuildInputs } from '../inputs/build-inputs.ts'

/** Whether buildx reads a context as a URL if there is no such folder (buildx, build/opt.go). */
export function isRemoteContext(context: string): boolean {
  return /^(https?:\/\/|git:\/\/|ssh:\/\/|git@|[\w-]+@[\w.-]+:|github\.com\/)/.test(context)
}

/** Whether some version of buildx may read a context as a URL, of whatever scheme: wider than `isRemoteContext`. */
export function mayBeUrl(context: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:\/\/|[\w-]+@[\w.-]+:)/i.test(context) || isRemoteContext(context)
}

/** An OCI layout, as buildx reads it (buildx, build/opt.go); undefined for any other context. */
export function layoutOf(context: string): { readonly path: string; readonly version: string } | undefined {
  const [whole, path = '', version = ''] = /^oci-layout:\/\/([^:@]*)(.*)$/.exec(context) ?? []
  return whole === undefined ? undefined : { path, version }
}

/** buildx fetches the Dockerfile only from these URLs, and reads any other text as a path. */
export function isRemoteDockerfile(file: string): boolean {
  return /^https?:\/\//.test(file)
}

export function dockerfileOf(build: Pick<BuildInputs, 'context' | 'file'>): string {
  return build.file === '' ? join(build.context, 'Dockerfile') : build.file
}

/** The paths that buildx tries, in order: after `Dockerfile` it tries lower case. */
export function spellingsOf(dockerfile: string): readonly string[] {
  return basename(dockerfile) === 'Dockerfile' ? [dockerfile, join(dirname(dockerfile), 'dockerfile')] : [dockerfile]
}
