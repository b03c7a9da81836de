import { resolve } from 'node:path'
import type { BuildInputs } from '../inputs/build-inputs.ts'
import { baseImage } from '../plan/base-image.ts'
import { inTree, type BaseTree } from '../plan/base-plan.ts'
import { baseProbe } from '../plan/base-probe.ts'
import { dockerfileOf, isRemoteContext } from '../plan/context.ts'
import type { BuildPlace } from '../plan/head-plan.ts'
import type { Ports } from '../ports.ts'
import { buildAside } from './build-aside.ts'
import { whyNot } from './why-not.ts'

/** The layers of a base image by their diffIDs, lowest first: one stack for each of its platforms. */
export type BaseLayers =
  | { readonly kind: 'known'; readonly stacks: readonly (readonly string[])[] }
  | { readonly kind: 'unknown'; readonly reason: string }

/**
 * The layers of the final stage's base image: it is built alone, from cache, and only its config is read.
 * Best effort: that they cannot be told is a reason, and never an error.
 */
export async function baseLayers(
  ports: Ports,
  inputs: BuildInputs,
  place: BuildPlace,
  tree: BaseTree | undefined,
): Promise<BaseLayers> {
  const dockerfile = await readDockerfile(ports, inputs, tree)
  if (dockerfile === undefined) return { kind: 'unknown', reason: 'its Dockerfile is not a file of the checkout' }
  const base = baseImage(dockerfile, inputs)
  if (base.kind === 'unknown') return base
  if (base.kind === 'scratch') return { kind: 'known', stacks: [[]] }
  try {
    const probe = baseProbe(base.reference, inputs, place)
    return await buildAside(
      ports,
      probe,
      () => {},
      async (build) => {
        if (build.record.vertices.some(({ name }) => ONBUILD.test(name))) {
          return { kind: 'unknown', reason: `${base.reference} has ONBUILD instructions` }
        }
        return { kind: 'known', stacks: await ports.images.diffIds(probe.weighed, build) }
      },
    )
  } catch (error) {
    return { kind: 'unknown', reason: `${base.reference} could not be looked at: ${whyNot(ports, error)}` }
  }
}

/** A step besides FROM in the build of a base image alone: its own ONBUILD, whose layers are the user's. */
const ONBUILD = /^\[[^\]]*\] (?!FROM\b)/

async function readDockerfile(
  ports: Ports,
  inputs: BuildInputs,
  tree: BaseTree | undefined,
): Promise<string | undefined> {
  const file = dockerfileOf(inputs)
  if (isRemoteContext(inputs.context) || isRemoteContext(file) || file === '-') return undefined
  if (!tree) return ports.files.read(file)
  return ports.files.read(resolve(tree.directory, inTree(tree, file)))
}
