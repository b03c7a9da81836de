import type { BuildEvent } from '../build/vertex.ts'
import type { BuildInputs } from '../inputs/build-inputs.ts'
import { hideValues } from '../inventory/hide-values.ts'
import { baseImage } from '../plan/base-image.ts'
import { baseProbe, isOnbuild } from '../plan/base-probe.ts'
import type { BuildPlace } from '../plan/head-plan.ts'
import type { Ports } from '../ports.ts'
import type { BaseImageRecord } from '../record/record.ts'
import { buildAside } from './build-aside.ts'
import { whyNot } from './why-not.ts'

/** The layers of a base image by their diffIDs, lowest first: one stack for each of its platforms. */
export type BaseLayers =
  | {
      readonly kind: 'known'
      readonly stacks: readonly (readonly string[])[]
      readonly image: BaseImageRecord
    }
  | { readonly kind: 'unknown'; readonly reason: string; readonly image: BaseImageRecord | null }

/**
 * The layers of the final stage's base image: it is built alone, from cache, and only its config is read.
 * Best effort: that they cannot be told is a reason, and never an error. `$NAME` stands in its name and in reasons for the
 * value of a build argument, as in instructions: they are kept.
 */
export async function baseLayers(
  ports: Ports,
  inputs: BuildInputs,
  place: BuildPlace,
  dockerfile: string | undefined,
): Promise<BaseLayers> {
  if (dockerfile === undefined) return unknown('its Dockerfile is not a file of the checkout')
  const base = baseImage(dockerfile, inputs)
  const safe = (text: string): string => hideValues(text, inputs['build-args'])
  if (base.kind === 'unknown') return unknown(safe(base.reason))
  if (base.kind === 'scratch') return { kind: 'known', stacks: [[]], image: { name: 'scratch', digest: '' } }
  let digest = ''
  const look = (event: BuildEvent): void => {
    digest ||= ('vertex' in event && digestOf(event.vertex.name)) || ''
  }
  const image = (): BaseImageRecord => ({ name: safe(base.reference), digest })
  try {
    const probe = baseProbe(base.reference, inputs, place)
    return await buildAside(ports, probe, look, async (build) => {
      if (build.record.vertices.some(({ name }) => isOnbuild(name))) {
        return unknown(`${image().name} has ONBUILD instructions`, image())
      }
      return { kind: 'known', stacks: await ports.images.diffIds(probe.weighed, build), image: image() }
    })
  } catch (error) {
    return unknown(safe(`${base.reference} could not be looked at: ${whyNot(ports, error)}`), image())
  }
}

const unknown = (reason: string, image: BaseImageRecord | null = null): BaseLayers => ({
  kind: 'unknown',
  reason,
  image,
})

/** BuildKit names the step that pulls an image by its reference and the digest that it resolved it to. */
const digestOf = (step: string): string | undefined => /^\[[^\]]*\] FROM \S+@(sha256:[0-9a-f]{64})/.exec(step)?.[1]
