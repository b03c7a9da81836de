import type { Build } from '../../build/build.ts'
import { fail } from '../../errors.ts'
import type { ProcessResult } from '../exec/process.ts'
import { complaintOf } from './complaint.ts'
import { answered, ANSWER_PATIENCE, docker } from './docker.ts'

/**
 * Has the engine push an image under a name, which gets the image again first: it may have got another since the build. Gives
 * the digest that the engine says the registry has, where it says one. The push takes what it takes; the name is given within
 * `patience` (ms). Throws `push.failed`, and `engine.unreachable`.
 */
export async function pushFromEngine(
  { digest, imageId }: Pick<Build, 'digest' | 'imageId'>,
  name: string,
  signal: AbortSignal,
  patience = ANSWER_PATIENCE,
): Promise<string | undefined> {
  const well = ({ code, stdout, stderr }: ProcessResult): string => {
    if (code === 0) return stdout
    throw fail('push.failed', { reference: name, detail: complaintOf(stderr) || `docker ended with code ${code}` })
  }
  well(await answered(patience, ['image', 'tag', digest || imageId, name], { signal }))
  return DIGEST.exec(well(await docker(['image', 'push', '--', name], { signal })))?.[1]
}

/** The last line that `docker push` prints: `1.2: digest: sha256:… size: 528`. */
const DIGEST = /digest: (sha256:[0-9a-f]{64}) size: \d+\s*$/
