import type { BuildInputs } from '../../inputs/build-inputs.ts'
import { baseProbe, isOnbuild } from '../../plan/base-probe.ts'
import type { BuildPlace } from '../../plan/head-plan.ts'
import type { Ports, Stacks } from '../../ports.ts'
import { whyNot } from '../why-not.ts'
import { buildAside } from './build-aside.ts'

/** `digest` is empty if the builder did not report it. `reason` is a clause. */
type LookedAt = { readonly digest: string } & (
  { readonly kind: 'known'; readonly stacks: Stacks } | { readonly kind: 'unknown'; readonly reason: string }
)

interface Where {
  readonly inputs: BuildInputs
  readonly place: BuildPlace
}

/** Builds a base image alone, from cache, and reads its config. Throws only when the run is cancelled. */
export async function lookAtBase(
  ports: Pick<Ports, 'buildx' | 'images' | 'runner'>,
  reference: string,
  { inputs, place }: Where,
): Promise<LookedAt> {
  try {
    const probe = baseProbe(reference, inputs, place)
    return await buildAside(
      ports,
      probe,
      () => ports.buildx.build(probe, unseen),
      async (build) => {
        const digest = build.fromImages[0]?.digest ?? ''
        if (build.times.vertices.some(({ name }) => isOnbuild(name))) {
          return { kind: 'unknown', digest, reason: `${reference} has ONBUILD instructions` }
        }
        return { kind: 'known', digest, stacks: await ports.images.diffIds(probe.weighed, build) }
      },
    )
  } catch (error) {
    return { kind: 'unknown', digest: '', reason: `${reference} could not be inspected: ${whyNot(ports, error)}` }
  }
}

const unseen = (): void => {}
