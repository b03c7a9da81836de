import { fail } from '../errors.ts'
import type { BuildInputs } from '../inputs/build-inputs.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { pathsToCheck, type PathCheck } from '../plan/checks.ts'
import type { Files } from '../ports.ts'

/** Looks for the context and the Dockerfile before anything is built. Throws `input.context`, `input.dockerfile`. */
export async function checkPaths(files: Files, inputs: Inputs): Promise<void> {
  for (const { subject } of inputs.images) {
    if (subject.kind === 'image') continue
    const missing = await missingPath(files, subject.build, files.directory)
    if (missing) throw fail(missing.kind === 'context' ? 'input.context' : 'input.dockerfile', { ...missing })
  }
}

/** The first path that a build in `directory` (absolute) needs and does not find; undefined when all are there. */
export async function missingPath(
  files: Files,
  build: Pick<BuildInputs, 'context' | 'file'>,
  directory: string,
): Promise<PathCheck | undefined> {
  for (const check of pathsToCheck(build, directory)) {
    const there =
      check.kind === 'context'
        ? files.isDirectory(check.looked)
        : files.read(check.looked).then((text) => text !== undefined)
    if (!(await there)) return check
  }
  return undefined
}
