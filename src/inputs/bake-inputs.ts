import type { BuildInputs } from './build-inputs.ts'

/**
 * The inputs of `docker buildx bake`, with the names and meaning of docker/bake-action v7. docs/bake-action.md lists every
 * difference; a test checks that.
 */
export interface BakeInputs extends Pick<
  BuildInputs,
  'allow' | 'builder' | 'load' | 'no-cache' | 'provenance' | 'pull' | 'push' | 'sbom'
> {
  readonly files: readonly string[]
  readonly set: readonly string[]
  /** The folder that bake runs in. */
  readonly source: string
  readonly targets: readonly string[]
  readonly vars: readonly string[]
}

/** None of them is set. */
export const NO_BAKE_INPUTS: BakeInputs = {
  allow: [],
  builder: '',
  files: [],
  load: false,
  'no-cache': false,
  provenance: '',
  pull: false,
  push: false,
  sbom: '',
  set: [],
  source: '.',
  targets: [],
  vars: [],
}
