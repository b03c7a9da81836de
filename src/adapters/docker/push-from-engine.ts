import type { Build } from '../../build/build.ts'
import { fail } from '../../errors.ts'
import { complaintOf } from './complaint.ts'
import { docker } from './docker.ts'

/**
 * Has the engine push an image under a name, which gets the image again first: it may have got another since the build. Gives
 * the digest that the engine says the registry has, where it says one. Throws `push.failed`.
 */
export async function pushFromEngine(
  { digest, imageId }: Pick<Build, 'digest' | 'imageId'>,
  name: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const ask = async (...args: readonly string[]): Promise<string> => {
    const answer = await docker(args, { signal })
    if (answer.code === 0) return answer.stdout
    throw fail('push.failed', { reference: name, detail: complaintOf(answer, 'docker') })
  }
  await ask('image', 'tag', digest || imageId, name)
  return DIGEST.exec(await ask('image', 'push', '--', name))?.[1]
}

/** The last line that `docker push` prints: `1.2: digest: sha256:… size: 528`. */
const DIGEST = /digest: (sha256:[0-9a-f]{64}) size: \d+\s*$/
