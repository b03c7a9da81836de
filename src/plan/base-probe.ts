import { join } from 'node:path'
import { fail } from '../errors/errors.ts'
import type { BuildInputs } from '../inputs/build-inputs.ts'
import { planAside, type AsidePlan } from './aside.ts'
import { each, some, when } from './flags.ts'
import type { BuildPlace } from './head-plan.ts'
import { isImageReference } from './image-reference.ts'
import { weighedOutput } from './weighed-output.ts'

/**
 * Milliseconds. The build only pulls, which reports progress, and unpacks, which does not: that takes minutes for a
 * large image.
 */
const SILENCE = 30 * 60_000

/**
 * A build of the base image alone, by the same builder and for the same platform, to learn the diffIDs of its layers.
 * It is weighed like the build of `inputs`: in the same `scratch` both share one layout, and no blob is sent twice.
 * Named contexts are left out, because `reference` (from base-image.ts) is already what they led to. Throws
 * `input.format` for a reference that base-image.ts does not give.
 */
export function baseProbe(
  reference: string,
  inputs: Pick<BuildInputs, 'builder' | 'platforms' | 'pull'>,
  place: BuildPlace,
): AsidePlan {
  if (!isImageReference(reference)) {
    const expected = 'The Dockerfile starts from something that is no image reference.'
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

/**
 * Whether a step of such a build, by its name, is an ONBUILD instruction of the image: every step after the first,
 * which is FROM, makes layers that are not the image's.
 */
export const isOnbuild = (step: string): boolean => /^\[(?:[^\]]* )?(?!1\/)\d+\/\d+\]/.test(step)
