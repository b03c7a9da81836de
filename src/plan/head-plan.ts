import { join } from 'node:path'
import { fail } from '../errors/errors.ts'
import type { BuildInputs } from '../inputs/build-inputs.ts'
import { attestations } from './attestations.ts'
import type { BakeSource } from './bake/bake-definition.ts'
import { targetPlan } from './bake/target-plan.ts'
import type { BuildPlan } from './build-plan.ts'
import { buildxArgs } from './buildx-args.ts'
import { writesFiles } from './exporter.ts'
import { heldOutput, type Kept } from './held-output.ts'
import { packingOf, type Packing } from './packing.ts'
import { planSecrets } from './secrets.ts'
import { weighedOutput, type WeighedOutput } from './weighed-output.ts'

export interface BuildPlace {
  readonly driver: string
  /** The user's folder, absolute; relative paths among the inputs start here. */
  readonly directory: string
  /** A private, empty folder for this build's files, absolute. */
  readonly scratch: string
  /** What to push after the verdict; unset if the build itself pushes. */
  readonly kept?: Kept | undefined
}

/** The user's build, its result kept to be weighed. Throws `input.format` for the context and unpushable outputs. */
export function headPlan(
  inputs: BuildInputs,
  place: BuildPlace,
  packing: Packing = packingOf(inputs),
  bake?: BakeSource,
): BuildPlan {
  const { driver, scratch, kept } = place
  if (inputs.context.startsWith('-')) {
    const expected = 'Give a folder or a URL that does not start with a dash.'
    throw fail('input.format', { input: 'context', value: inputs.context, expected })
  }
  if (kept === undefined) {
    return { ...planned(inputs, place, weighedOutput(inputs, driver, scratch, packing), bake), pushes: [] }
  }
  const { pushes, ...held } = heldOutput(inputs, driver, kept)
  const isInEngine = held.weighed.kind === 'engine' // where `load` would put the image
  return {
    ...planned({ ...inputs, push: false, load: inputs.load && !isInEngine }, place, held, bake),
    pushes: pushes.map(({ names, byDigest, fields, from }) => {
      const { platforms, annotations } = inputs
      return { names, byDigest, fields, from, platforms, annotations }
    }),
  }
}

function planned(
  inputs: BuildInputs,
  { directory, scratch }: BuildPlace,
  { outputs, weighed }: WeighedOutput,
  bake: BakeSource | undefined,
) {
  const secrets = planSecrets(inputs, scratch, directory)
  const files = {
    metadataFile: join(scratch, 'metadata.json'),
    imageIdFile: outputs.some(writesFiles) ? undefined : join(scratch, 'image-id'),
  }
  const resolved = { ...files, outputs, secrets, attestations: attestations(inputs) }
  const args = buildxArgs(inputs, resolved)
  return {
    args,
    directory,
    secretFiles: secrets.written,
    ...files,
    weighed,
    target: targetPlan(inputs, resolved, bake),
  }
}
