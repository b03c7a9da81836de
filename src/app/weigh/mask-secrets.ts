import type { BuildInputs } from '../../inputs/build-inputs.ts'
import { givenSecrets, ignoredSecrets } from '../../plan/secrets.ts'
import type { Ports } from '../../ports.ts'

/** Masks all secrets: an instruction may print one. The build itself reports a file that cannot be read. */
export async function maskSecrets(
  { files, runner, variable }: Pick<Ports, 'files' | 'runner' | 'variable'>,
  builds: readonly BuildInputs[],
): Promise<void> {
  const given = builds.map(givenSecrets)
  const inFiles = given.flatMap(({ paths }) => paths.map((path) => files.read(path).catch(() => undefined)))
  const inVariables = given.flatMap(({ variables }) => variables.map(variable))
  for (const secret of [...given.flatMap(({ values }) => values), ...inVariables, ...(await Promise.all(inFiles))]) {
    if (secret !== undefined) runner.mask(secret)
  }
}

/** A warning, not an error: a pull request from a fork has no secrets (issue 11, heading 11). */
export function tellIgnoredSecrets({ runner }: Pick<Ports, 'runner'>, inputs: BuildInputs): void {
  for (const message of ignoredSecrets(inputs)) runner.annotate({ level: 'warning', title: 'Secret left out', message })
}
