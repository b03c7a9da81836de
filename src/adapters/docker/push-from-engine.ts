import type { Build } from '../../buildkit/build.ts'
import { fail } from '../../errors/errors.ts'
import type { ProcessResult } from '../exec/process.ts'
import { complaintOf } from './complaint.ts'
import { answered, ANSWER_PATIENCE, docker, dockerWithin } from './docker.ts'
import { toldLines } from './told-lines.ts'

interface Pushing {
  readonly signal: AbortSignal
  /** Gets the output of `docker push` line by line, mainly its retries. */
  readonly say: (line: string) => void
  readonly patience?: number
}

/**
 * Has the engine push an image. Tags it again first, since another image may have got the name. Returns the digest that
 * the engine reports; empty if none. Has no time limit. Throws `push.failed` and `engine.unreachable`.
 */
export async function pushFromEngine(
  { digest, imageId }: Pick<Build, 'digest' | 'imageId'>,
  name: string,
  { signal, say, patience = ANSWER_PATIENCE }: Pushing,
): Promise<string> {
  const check = (answer: ProcessResult): void => {
    if (answer.code !== 0) throw fail('push.failed', { reference: name, detail: complaintOf(answer, 'docker') })
  }
  check(await answered(patience, ['image', 'tag', digest || imageId, name], { signal }))
  const lines = toldLines(say)
  check(await docker(['image', 'push', '--', name], { signal, onStdoutChunk: lines.hear }))
  return DIGEST.exec(lines.end().at(-1) ?? '')?.[1] ?? ''
}

/**
 * Whether the engine pushed this image as the digest that it reported: another build may just have taken the name.
 * Undefined if unknown. Both stores keep with an image the digests that it was pushed as.
 */
export async function isPushedAs(
  told: string,
  { digest, imageId }: Pick<Build, 'digest' | 'imageId'>,
  signal: AbortSignal,
): Promise<boolean | undefined> {
  if (told === digest) return true
  const args = ['image', 'inspect', '--format', '{{json .RepoDigests}}', '--', digest || imageId]
  const answer = await dockerWithin(ANSWER_PATIENCE, args, { signal })
  return answer?.code === 0 ? answer.stdout.includes(`@${told}"`) : undefined
}

/** The last line of `docker push`: `1.2: digest: sha256:… size: 528`. */
const DIGEST = /digest: (sha256:[0-9a-f]{64}) size: \d+\s*$/
