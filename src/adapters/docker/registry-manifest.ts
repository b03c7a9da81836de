import { registryFailure } from '../../image/registry-failure.ts'
import { complaintOf } from './complaint.ts'
import { dockerWithin } from './docker.ts'

/** Longest (ms) that a registry may take, including the mirrors that are asked first. */
const PATIENCE = 2 * 60_000

/**
 * What a registry has at a reference, by buildx's own client: with the credentials of `docker login` and the builder's
 * settings for registries. Throws `registry.*`, also if there is no answer within `patience` (ms), and
 * `engine.missing`.
 */
export async function registryManifest(
  builder: string,
  reference: string,
  signal?: AbortSignal,
  patience = PATIENCE,
): Promise<string> {
  const which = builder === '' ? [] : ['--builder', builder]
  const args = ['buildx', 'imagetools', 'inspect', '--raw', ...which, '--', reference]
  const answer = await dockerWithin(patience, args, { signal })
  if (!answer) throw registryFailure(reference, `no answer within ${patience / 1000} s`)
  if (answer.code === 0) return answer.stdout
  throw registryFailure(reference, complaintOf(answer, 'docker buildx'))
}
