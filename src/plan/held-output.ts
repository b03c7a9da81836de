import { join } from 'node:path'
import { fail } from '../errors.ts'
import type { BuildInputs } from '../inputs/build-inputs.ts'
import { formatFields, isTrue, parseExporter } from './exporter.ts'
import type { Weighed } from './build-plan.ts'
import type { Push } from './push.ts'
import { isPushed, registryOutputs, type RegistryOutput } from './registry-output.ts'
import { weighedOutput, type WeighedOutput } from './weighed-output.ts'

type Destinations = Pick<BuildInputs, 'outputs' | 'load' | 'push' | 'tags'>

/** The outputs of a build that pushes nothing, and what is to be pushed of it afterwards. */
export interface HeldOutput extends WeighedOutput {
  readonly pushes: readonly HeldPush[]
}

export type HeldPush = Omit<Push, 'again'> & Pick<RegistryOutput, 'fields'>

/**
 * What goes to a registry is kept until it is weighed and judged: in the engine by the docker driver, else in a layout in the
 * folder `kept` (absolute), or in archives where there is more than one output, for the reason that `weighedOutput` gives.
 * The user's other outputs are written as they are. Throws `input.format` for what no later push can do.
 */
export function heldOutput(inputs: Destinations, driver: string, kept: string): HeldOutput {
  const registries = registryOutputs(inputs)
  if (driver === 'docker') return heldInEngine(inputs, registries)
  const insecure = inputs.outputs.find((output) => isTrue(parseExporter(output).fields.get('registry.insecure')))
  if (insecure !== undefined) throw unheld(insecure, INSECURE)
  const others = inputs.outputs.filter((output) => !isPushed(parseExporter(output), inputs.push))
  const kinds = new Map(registries.map(({ fields }) => [formatFields(madeAs(fields)), fields]))
  const alone = kinds.size === 1 && others.length === 0 && !inputs.load
  const places = new Map([...kinds.keys()].map((kind, index) => [kind, placeOf(kept, index, alone)]))
  const weighed = [...places.values()].at(-1)!
  return {
    outputs: [...[...places].map(([kind, place]) => `${destination(place)},${kind}`), ...others],
    weighed,
    pushes: registries.map((registry) => heldAt(registry, places.get(formatFields(madeAs(registry.fields)))!)),
  }
}

const heldAt = ({ names, byDigest, fields }: RegistryOutput, from: Weighed): HeldPush => ({
  names,
  byDigest,
  fields,
  from,
})

type Place =
  { readonly kind: 'layout'; readonly directory: string } | { readonly kind: 'archive'; readonly path: string }

function placeOf(kept: string, index: number, alone: boolean): Place {
  const path = join(kept, `pushed-${index}`)
  return alone ? { kind: 'layout', directory: path } : { kind: 'archive', path: `${path}.tar` }
}

const destination = (place: Place): string =>
  place.kind === 'layout'
    ? formatFields([
        ['type', 'oci'],
        ['tar', 'false'],
        ['dest', place.directory],
      ])
    : formatFields([
        ['type', 'oci'],
        ['tar', 'true'],
        ['dest', place.path],
      ])

/** Attestations that are `inline-only` are for images that are pushed, and BuildKit does not know that this one will be. */
const madeAs = (fields: RegistryOutput['fields']): RegistryOutput['fields'] => [
  ...new Map([['attestation-inline', 'true'], ...fields]),
]

function heldInEngine(inputs: Destinations, registries: readonly RegistryOutput[]): HeldOutput {
  const outputs = inputs.outputs.map((output) => {
    const exporter = parseExporter(output)
    if (!isPushed(exporter, inputs.push)) return output
    if (isTrue(exporter.fields.get('push-by-digest'))) throw unheld(output, BY_DIGEST)
    return formatFields([['type', 'image'], ...[...exporter.fields].filter(([name]) => !PUSHING.has(name))])
  })
  const { weighed, outputs: all } = weighedOutput({ ...inputs, outputs, push: false }, 'docker', '')
  return { outputs: all, weighed, pushes: registries.map((registry) => heldAt(registry, weighed)) }
}

/** `store` may be false, and then nothing is left to push later. */
const PUSHING: ReadonlySet<string> = new Set(['type', 'push', 'registry.insecure', 'store'])

const INSECURE =
  "registry.insecure holds for a push by the builder only. Write it into the builder's configuration (buildkitd.toml), or set push-first."
const BY_DIGEST =
  'buildx cannot push by digest with the docker driver. Make another builder ("docker buildx create --use").'

const unheld = (value: string, expected: string): Error => fail('input.format', { input: 'outputs', value, expected })
