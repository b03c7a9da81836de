import { join } from 'node:path'
import type { BuildInputs } from '../inputs/build-inputs.ts'

/** Whether buildx takes a context for a URL (a Git repository or a tarball) and not for a folder (buildx, build/opt.go). */
export function isRemoteContext(context: string): boolean {
  return /^(https?:\/\/|git:\/\/|ssh:\/\/|git@|github\.com\/)/.test(context)
}

/** The Dockerfile of a build, as buildx looks for it: `file` from the run's folder, or the context's own. */
export function dockerfileOf(build: Pick<BuildInputs, 'context' | 'file'>): string {
  return build.file === '' ? join(build.context, 'Dockerfile') : build.file
}
