import { join } from 'node:path'
import type { BuildInputs } from '../inputs/build-inputs.ts'
import type { Exported, Weighed } from './build-plan.ts'
import { formatFields } from './exporter.ts'
import { unheld, withoutPush, type BuildOutputs, type RegistryOutput } from './registry-output.ts'
import { ociOutput, type WeighedOutput } from './weighed-output.ts'

type Destinations = Pick<BuildInputs, 'load' | 'tags'>

/** `outputs` passed `checkHeld`; `folder` is absolute. */
export interface Kept {
  readonly outputs: BuildOutputs
  readonly folder: string
  /** Begins the names in it, so that images can share it. */
  readonly prefix?: string
}

interface HeldOutput extends WeighedOutput {
  readonly pushes: readonly HeldPush[]
}

interface HeldPush extends RegistryOutput {
  readonly from: Weighed
}

/**
 * Keeps what goes to a registry until it is judged: in the docker driver's engine, else in a layout, or in archives if
 * there are several outputs (`weighedOutput` says why). The user's other outputs are written whatever the verdict.
 * Throws `input.format` for what the docker driver cannot do.
 */
export function heldOutput(inputs: Destinations, driver: string, { outputs, folder, prefix = '' }: Kept): HeldOutput {
  const { all, registries } = outputs
  const others = all.filter(({ isPushed }) => !isPushed).map(withoutPush)
  if (driver === 'docker') return heldInEngine(inputs, registries, others)
  // Each kind at its last position: of several outputs, buildx reports the last one's digest and image ID.
  const kinds = [...new Set(registries.map(kindOf).toReversed())].toReversed()
  const alone = kinds.length === 1 && others.length === 0 && !inputs.load
  const places = new Map(kinds.map((kind, index) => [kind, placeOf(join(folder, `${prefix}pushed-${index}`), alone)]))
  return {
    outputs: [...[...places].map(([kind, place]) => `${ociOutput(place)},${kind}`), ...others],
    weighed: [...places.values()].at(-1)!,
    pushes: registries.map((registry) => heldAt(registry, places.get(kindOf(registry))!)),
  }
}

const placeOf = (path: string, alone: boolean): Exported =>
  alone ? { kind: 'layout', directory: path } : { kind: 'archive', path: `${path}.tar` }

/** `inline-only` attestations are for pushed images, and BuildKit does not know that this one will be pushed. */
const kindOf = ({ fields }: RegistryOutput): string =>
  formatFields(new Map([['attestation-inline', 'true'], ...fields]))

const heldAt = ({ names, byDigest, fields }: RegistryOutput, from: Weighed): HeldPush => ({
  names,
  byDigest,
  fields,
  from,
})

/** It comes last: it is found by the digest in buildx's metadata, which is the last output's. */
function heldInEngine(
  { tags }: Destinations,
  registries: readonly RegistryOutput[],
  others: readonly string[],
): HeldOutput {
  const [made = '', ...different] = new Set(registries.map(({ fields }) => formatFields(fields)))
  if (different.length > 0) throw unheld(different.join(' '), ONE_KIND)
  if (registries.some(({ byDigest }) => byDigest)) throw unheld('push-by-digest=true', BY_DIGEST)
  const named = tags.length > 0 ? [] : [['name', registries.flatMap(({ names }) => names).join(',')] as const]
  const image = [formatFields([['type', 'image'], ...named]), ...(made === '' ? [] : [made])].join(',')
  const weighed = { kind: 'engine' } as const
  return { outputs: [...others, image], weighed, pushes: registries.map((registry) => heldAt(registry, weighed)) }
}

const ANOTHER_BUILDER = 'Create another builder ("docker buildx create --use").'
const BY_DIGEST = `buildx cannot push by digest with the docker driver. ${ANOTHER_BUILDER}`
const ONE_KIND = `The docker driver keeps an image in one form only, and this one differs from the first. ${ANOTHER_BUILDER}`
