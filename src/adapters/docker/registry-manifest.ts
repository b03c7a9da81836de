import { registryFailure } from '../../image/registry-failure.ts'
import { complaintOf } from './complaint.ts'
import { dockerWithin } from './docker.ts'

/** Milliseconds, including the mirrors that are asked first. */
const PATIENCE = 2 * 60_000

/** Reads with the credentials of `docker login` and the builder's settings. Throws `registry.*`, `engine.missing`. */
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
