import type { BuildInputs } from '../inputs/build-inputs.ts'
import { givenSecrets } from '../plan/secrets.ts'
import type { Ports } from '../ports.ts'

/**
 * Lets no secret of a build be shown, wherever its value comes from: an instruction may print it. A file that cannot be read
 * is for the build to complain about.
 */
export async function maskSecrets({ files, runner, variable }: Ports, inputs: BuildInputs): Promise<void> {
  const { values, variables, paths } = givenSecrets(inputs)
  const inFiles = paths.map((path) => files.read(path).catch(() => undefined))
  for (const secret of [...values, ...variables.map(variable), ...(await Promise.all(inFiles))]) {
    if (secret !== undefined) runner.mask(secret)
  }
}
