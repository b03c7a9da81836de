import type { BuildInputs } from '../inputs/build-inputs.ts'
import { each, some, when } from './flags.ts'
import type { SecretPlan } from './secrets.ts'

interface Resolved {
  readonly metadataFile: string
  readonly imageIdFile: string | undefined
  readonly outputs: readonly string[]
  readonly attestations: readonly string[]
  readonly secrets: SecretPlan
}

/** In the order of docker/build-push-action. `call` is never passed: only a build that gives an image is weighed. */
export function buildxArgs(inputs: BuildInputs, resolved: Resolved): readonly string[] {
  return [
    'build',
    ...some('--progress', 'rawjson'),
    ...each('--add-host', inputs['add-hosts']),
    ...each('--allow', inputs.allow),
    ...each('--annotation', inputs.annotations),
    ...each('--build-arg', inputs['build-args']),
    ...each('--build-context', inputs['build-contexts']),
    ...each('--cache-from', inputs['cache-from']),
    ...each('--cache-to', inputs['cache-to']),
    ...some('--cgroup-parent', inputs['cgroup-parent']),
    ...each('--secret', resolved.secrets.environment),
    ...some('--file', inputs.file),
    ...some('--iidfile', resolved.imageIdFile ?? ''),
    ...each('--label', inputs.labels),
    ...each('--no-cache-filter', inputs['no-cache-filters']),
    ...each('--output', resolved.outputs),
    ...some('--platform', inputs.platforms.join(',')),
    ...each('--attest', resolved.attestations),
    ...each('--secret', resolved.secrets.files),
    ...some('--shm-size', inputs['shm-size']),
    ...each('--ssh', inputs.ssh),
    ...each('--tag', inputs.tags),
    ...some('--target', inputs.target),
    ...each('--ulimit', inputs.ulimit),
    ...some('--builder', inputs.builder),
    ...when('--load', inputs.load),
    ...some('--metadata-file', resolved.metadataFile),
    ...some('--network', inputs.network),
    ...when('--no-cache', inputs['no-cache']),
    ...when('--pull', inputs.pull),
    ...when('--push', inputs.push),
    inputs.context,
  ]
}
