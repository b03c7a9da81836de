import type { FromImage } from '../../buildkit/from-images.ts'
import type { BuildInputs } from '../../inputs/build-inputs.ts'
import { hideValues } from '../../inventory/hide-values.ts'
import { baseDigest, baseKey } from '../../plan/base-digest.ts'
import { baseImage, type BaseImage } from '../../plan/base-image.ts'
import { withValues } from '../../plan/build-arguments.ts'
import type { BuilderFacts } from '../../plan/build-plan.ts'
import type { BuildPlace } from '../../plan/head-plan.ts'
import type { ReadInputs } from '../../plan/stages.ts'
import type { Ports, Stacks } from '../../ports.ts'
import type { BaseImageRecord } from '../../record/record.ts'
import { whyNot } from '../why-not.ts'
import { lookAtBase } from './look-at-base.ts'

/** The layers of a base image by diffID, lowest first: one stack per platform. */
export type BaseLayers =
  | { readonly kind: 'known'; readonly stacks: Stacks; readonly image: BaseImageRecord }
  | { readonly kind: 'unknown'; readonly reason: string; readonly image: BaseImageRecord | null }

export interface BaseJob {
  readonly inputs: BuildInputs
  readonly place: BuildPlace
  /** Undefined if it is not a file of the checkout. */
  readonly dockerfile: string | undefined
  readonly facts: Pick<BuilderFacts, 'platform' | 'buildkit'>
}

/**
 * The layers of the final stage's base image. Known if a finished build named its digest (`images`) and it was read
 * before; otherwise the base is built alone, from cache, and only its config is read. Failures are reasons, never
 * errors. Build argument values become `$NAME` in names and reasons, because these are stored.
 */
export async function baseLayers(
  ports: Pick<Ports, 'buildx' | 'images' | 'layers' | 'runner' | 'variable'>,
  { inputs, place, dockerfile, facts }: BaseJob,
  images: readonly FromImage[] = [],
): Promise<BaseLayers> {
  if (dockerfile === undefined) return unknown('its Dockerfile is not a file of the checkout')
  const base = baseIn(ports, dockerfile, { ...inputs, buildkit: facts.buildkit })
  const safe = (text: string): string => hideValues(text, withValues(inputs['build-args'], ports.variable))
  if (base.kind === 'unknown') return unknown(safe(base.reason))
  if (base.kind === 'scratch') return { kind: 'known', stacks: [[]], image: { name: 'scratch', digest: '' } }

  const image = (digest: string): BaseImageRecord => ({ name: safe(base.reference), digest })
  const keyOf = (digest: string) => baseKey(digest, inputs.platforms.length > 0 ? inputs.platforms : [facts.platform])
  const digest = baseDigest(base.reference, images) ?? ''
  const before = await knownStacks(ports, keyOf(digest))
  if (before) return { kind: 'known', stacks: before, image: image(digest) }

  const looked = await lookAtBase(ports, base.reference, { inputs, place })
  if (looked.kind === 'unknown') return unknown(safe(looked.reason), image(looked.digest))
  const key = keyOf(looked.digest)
  if (key !== undefined) void ports.layers.keepStacks(key, looked.stacks) // best effort, not awaited
  return { kind: 'known', stacks: looked.stacks, image: image(looked.digest) }
}

/** A Dockerfile that is unreadable here does not fail the build. */
function baseIn(ports: Pick<Ports, 'runner'>, dockerfile: string, inputs: ReadInputs): BaseImage {
  try {
    return baseImage(dockerfile, inputs)
  } catch (error) {
    return { kind: 'unknown', reason: `its Dockerfile cannot be read: ${whyNot(ports, error)}` }
  }
}

const knownStacks = async ({ layers }: Pick<Ports, 'layers'>, key: string | undefined): Promise<Stacks | undefined> =>
  key === undefined ? undefined : layers.stacks(key)

const unknown = (reason: string, image: BaseImageRecord | null = null): BaseLayers => ({
  kind: 'unknown',
  reason,
  image,
})
