import { join } from 'node:path'
import { fail } from '../errors/errors.ts'
import type { BuildInputs } from '../inputs/build-inputs.ts'
import { planAside, type AsidePlan } from './aside.ts'
import { each, some, when } from './flags.ts'
import type { BuildPlace } from './head-plan.ts'
import { isImageReference } from './image-reference.ts'
import { weighedOutput } from './weighed-output.ts'

/** Milliseconds. Unpacking a large image takes minutes and reports nothing. */
const SILENCE = 30 * 60_000

/**
 * A build of the base image alone, to learn the diffIDs of its layers. In the `scratch` of the build of `inputs`, both
 * share one layout, and no blob is sent twice. Throws `input.format` for a reference that base-image.ts does not give.
 */
export function baseProbe(
  reference: string,
  inputs: Pick<BuildInputs, 'builder' | 'platforms' | 'pull'>,
  place: BuildPlace,
): AsidePlan {
  if (!isImageReference(reference)) {
    const expected = 'The Dockerfile starts from something that is not an image reference.'
    throw fail('input.format', { input: 'file', value: reference, expected })
  }
  const { driver, directory, scratch } = place
  const dockerfile = { path: join(scratch, 'base.Dockerfile'), content: `FROM ${reference}\n` }
  const metadataFile = join(scratch, 'base-metadata.json')
  const imageIdFile = join(scratch, 'base-image-id')
  const { outputs, weighed } = weighedOutput({ outputs: [], load: false, push: false }, driver, scratch)
  const args = [
    'build',
    ...some('--progress', 'rawjson'),
    ...some('--file', dockerfile.path),
    ...some('--iidfile', imageIdFile),
    ...each('--output', outputs),
    ...some('--platform', inputs.platforms.join(',')),
    ...some('--builder', inputs.builder),
    ...some('--metadata-file', metadataFile),
    ...when('--pull', inputs.pull),
    scratch, // nothing is copied from it, so nothing is sent
  ]
  const files = { secretFiles: [dockerfile], metadataFile, imageIdFile }
  const plan = { args, directory, ...files, weighed, silence: SILENCE, pushes: [] }
  return planAside(plan, 'base-image', scratch)
}

/** Whether a step of such a build is an ONBUILD of the image: any step after the first, which is FROM. */
export const isOnbuild = (step: string): boolean => /^\[(?:[^\]]* )?(?!1\/)\d+\/\d+\]/.test(step)
