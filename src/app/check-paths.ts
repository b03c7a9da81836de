import { fail } from '../errors.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { pathsToCheck } from '../plan/checks.ts'
import type { Files } from '../ports.ts'

/** Looks for the context and the Dockerfile before anything is built. Throws `input.context`, `input.dockerfile`. */
export async function checkPaths(files: Files, inputs: Inputs): Promise<void> {
  for (const { subject } of inputs.images) {
    if (subject.kind === 'image') continue
    for (const { kind, path, looked } of pathsToCheck(subject.build, files.directory)) {
      if (kind === 'context' && !(await files.isDirectory(looked))) throw fail('input.context', { path, looked })
      if (kind === 'dockerfile' && (await files.read(looked)) === undefined) throw fail('input.dockerfile', { looked })
    }
  }
}
