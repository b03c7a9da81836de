import type { BakeInputs } from '../../inputs/bake-inputs.ts'
import { each, some, when } from '../flags.ts'

/** Which flags a version of buildx has. */
export interface BakeFlags {
  /** Since 0.17. */
  readonly allow: boolean
  /** Since 0.18, which asks before a build touches files outside of its folder. */
  readonly allowsFiles: boolean
}

/** The arguments of `docker buildx` that print the definition, in the order of docker/bake-action. */
export function printArgs(inputs: BakeInputs, flags: BakeFlags): readonly string[] {
  return [
    'bake',
    ...each('--allow', flags.allow ? [...inputs.allow, ...(flags.allowsFiles ? ['fs=*'] : [])] : []),
    ...each('--file', inputs.files),
    ...each('--set', inputs.set),
    ...each('--var', inputs.vars),
    ...some('--provenance', inputs.provenance),
    ...some('--sbom', inputs.sbom),
    ...when('--no-cache', inputs['no-cache']),
    ...some('--builder', inputs.builder),
    ...when('--pull', inputs.pull),
    ...when('--load', inputs.load),
    ...when('--push', inputs.push),
    ...inputs.targets,
    '--print',
  ]
}
