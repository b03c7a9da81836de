import { join } from 'node:path'
import { fail } from '../errors.ts'
import type { BuildInputs } from '../inputs/build-inputs.ts'
import { attestations } from './attestations.ts'
import type { BuildPlan } from './build-plan.ts'
import { buildxArgs } from './buildx-args.ts'
import { writesFiles } from './exporter.ts'
import { packingOf, type Packing } from './packing.ts'
import { planSecrets } from './secrets.ts'
import { weighedOutput } from './weighed-output.ts'

/** Where a build takes place. */
export interface BuildPlace {
  /** Driver of the builder, of `BuilderFacts`. */
  readonly driver: string
  /** The user's folder, absolute: relative paths among the inputs start here. */
  readonly directory: string
  /** A private, empty folder for this build's files, absolute. */
  readonly scratch: string
}

/**
 * The build that the user asked for, with its result kept to be weighed, compressed as `packing` says. Throws
 * `input.format` for the context.
 */
export function headPlan(inputs: BuildInputs, place: BuildPlace, packing: Packing = packingOf(inputs)): BuildPlan {
  const { driver, directory, scratch } = place
  if (inputs.context.startsWith('-')) {
    const expected = 'Give a folder or a URL that does not start with a dash.'
    throw fail('input.format', { input: 'context', value: inputs.context, expected })
  }
  const { outputs, weighed } = weighedOutput(inputs, driver, scratch, packing)
  const secrets = planSecrets(inputs, scratch, directory)
  const files = {
    metadataFile: join(scratch, 'metadata.json'),
    imageIdFile: outputs.some(writesFiles) ? undefined : join(scratch, 'image-id'),
  }
  const args = buildxArgs(inputs, { ...files, outputs, secrets, attestations: attestations(inputs) })
  return { args, directory, secretFiles: secrets.written, ...files, weighed }
}
