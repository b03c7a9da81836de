import { join } from 'node:path'
import { fail } from '../errors.ts'
import type { BuildInputs } from '../inputs/build-inputs.ts'
import { attestations } from './attestations.ts'
import type { BuildPlan } from './build-plan.ts'
import { buildxArgs } from './buildx-args.ts'
import { cacheType, formatFields, writesFiles } from './exporter.ts'
import { heldOutput } from './held-output.ts'
import { packingOf, type Packing } from './packing.ts'
import type { Again } from './push.ts'
import { registryOutputs, type RegistryOutput } from './registry-output.ts'
import { planSecrets } from './secrets.ts'
import { weighedOutput, type WeighedOutput } from './weighed-output.ts'

/** Where a build takes place. */
export interface BuildPlace {
  /** Driver of the builder, of `BuilderFacts`. */
  readonly driver: string
  /** The user's folder, absolute: relative paths among the inputs start here. */
  readonly directory: string
  /** A private, empty folder for this build's files, absolute. */
  readonly scratch: string
  /** One that stays until the run ends, for what is pushed after the verdict; without it, the build pushes. */
  readonly kept?: string | undefined
}

/**
 * The build that the user asked for, with its result kept to be weighed, compressed as `packing` says, and pushed only
 * afterwards where the place has a folder to keep it in. Throws `input.format` for the context, and for what cannot be pushed.
 */
export function headPlan(inputs: BuildInputs, place: BuildPlace, packing: Packing = packingOf(inputs)): BuildPlan {
  const { driver, scratch, kept } = place
  if (inputs.context.startsWith('-')) {
    const expected = 'Give a folder or a URL that does not start with a dash.'
    throw fail('input.format', { input: 'context', value: inputs.context, expected })
  }
  if (kept === undefined || registryOutputs(inputs).length === 0) {
    return { ...planned(inputs, place, weighedOutput(inputs, driver, scratch, packing)), pushes: [] }
  }
  const { pushes, ...held } = heldOutput(inputs, driver, kept)
  const isInEngine = held.weighed.kind === 'engine' // where `load` would put it
  return {
    ...planned({ ...inputs, push: false, load: inputs.load && !isInEngine }, place, held),
    pushes: pushes.map((push) => {
      const { names, byDigest, from } = push
      const again = (name: string) => pushedAgain(inputs, { ...push, names: [name] }, { ...place, scratch: kept })
      return { names, byDigest, from, again: isInEngine ? [] : names.map(again) }
    }),
  }
}

function planned(inputs: BuildInputs, { directory, scratch }: BuildPlace, { outputs, weighed }: WeighedOutput) {
  const secrets = planSecrets(inputs, scratch, directory)
  const files = {
    metadataFile: join(scratch, 'metadata.json'),
    imageIdFile: outputs.some(writesFiles) ? undefined : join(scratch, 'image-id'),
  }
  const args = buildxArgs(inputs, { ...files, outputs, secrets, attestations: attestations(inputs) })
  return { args, directory, secretFiles: secrets.written, ...files, weighed }
}

/** From the builder's cache. What was held has the media types of OCI, but where the user said otherwise. */
function pushedAgain(inputs: BuildInputs, { names, byDigest, fields }: RegistryOutput, place: BuildPlace): Again {
  // What is inline is a part of the image.
  const cacheTo = inputs['cache-to'].filter((cache) => cacheType(cache) === 'inline')
  const cached = { ...inputs, ...FROM_CACHE, 'cache-to': cacheTo }
  const image = (push: boolean): BuildPlan => {
    const output = formatFields([
      ...new Map([
        ['type', 'image'],
        ['push', String(push)],
        ['name', names.join(',')],
        ['oci-mediatypes', 'true'],
        ...(byDigest ? [['push-by-digest', 'true'] as const] : []),
        ...fields,
      ]),
    ])
    return { ...planned(cached, place, { outputs: [output], weighed: { kind: 'engine' } }), pushes: [] }
  }
  return { rehearsal: image(false), push: image(true) }
}

/** The builder has all of it: nothing is asked of any cache again, and nothing is made anew. */
const FROM_CACHE = {
  push: false,
  load: false,
  pull: false,
  'no-cache': false,
  'no-cache-filters': [],
  'cache-from': [],
  tags: [],
} as const satisfies Partial<BuildInputs>
