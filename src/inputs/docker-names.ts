import type { BakeInputs } from './bake-inputs.ts'
import type { BuildInputs } from './build-inputs.ts'

type Names = Readonly<Partial<Record<keyof BuildInputs | keyof BakeInputs, string>>>

/** Docker's own names of options that have the plural of Docker's actions here (issue 11, heading 12). */
export const DOCKER_NAMES: Names = {
  'add-hosts': 'add-host',
  annotations: 'annotation',
  attests: 'attest',
  'build-args': 'build-arg',
  'build-contexts': 'build-context',
  labels: 'label',
  'no-cache-filters': 'no-cache-filter',
  outputs: 'output',
  platforms: 'platform',
  tags: 'tag',
  vars: 'var',
}

export const DOCKER_LETTERS: Names = { file: 'f', outputs: 'o', tags: 't' }

const NAMED_BY_JSON = 'The report that --json prints has the digest and the ID of the image.'

/** Docker's options that weighbridge does not have, and what to use instead. */
export const DOCKER_ONLY: Readonly<Record<string, string>> = {
  check: 'Only a build can be weighed: "docker buildx build --check" runs the checks.',
  iidfile: NAMED_BY_JSON,
  'metadata-file': NAMED_BY_JSON,
  progress: 'A terminal shows the log of the build, and --quiet leaves it out.',
  secret: 'Write --secret-files id=path, --secret-envs id=VARIABLE or --secrets id=value.',
}

/** Docker's commands, and the weighbridge command for the same task. */
export const DOCKER_COMMANDS: Readonly<Record<string, string>> = { build: 'run', history: 'inspect' }
