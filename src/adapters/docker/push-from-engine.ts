import type { Build } from '../../build/build.ts'
import { fail } from '../../errors.ts'
import type { ProcessResult } from '../exec/process.ts'
import { complaintOf } from './complaint.ts'
import { answered, ANSWER_PATIENCE, docker } from './docker.ts'
import { toldLines } from './told-lines.ts'

/** How the engine pushes; `patience` (ms) is the longest that it may take to give an image a name. */
interface Pushing {
  readonly signal: AbortSignal
  /** Hears what `docker push` says, line by line: above all, that it tries again. */
  readonly say: (line: string) => void
  readonly patience?: number
}

/**
 * Has the engine push an image under a name, which gets the image again first: it may have got another since the build. Gives
 * the digest that the engine says the registry has, where it says one. The push takes what it takes. Throws `push.failed`,
 * and `engine.unreachable`.
 */
export async function pushFromEngine(
  { digest, imageId }: Pick<Build, 'digest' | 'imageId'>,
  name: string,
  { signal, say, patience = ANSWER_PATIENCE }: Pushing,
): Promise<string | undefined> {
  const check = (answer: ProcessResult): void => {
    if (answer.code !== 0) throw fail('push.failed', { reference: name, detail: complaintOf(answer, 'docker') })
  }
  check(await answered(patience, ['image', 'tag', digest || imageId, name], { signal }))
  const lines = toldLines(say)
  check(await docker(['image', 'push', '--', name], { signal, onStdoutChunk: lines.hear }))
  return DIGEST.exec(lines.end().at(-1) ?? '')?.[1]
}

/** The last line that `docker push` prints: `1.2: digest: sha256:… size: 528`. */
const DIGEST = /digest: (sha256:[0-9a-f]{64}) size: \d+\s*$/
