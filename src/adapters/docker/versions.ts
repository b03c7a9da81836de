import { once } from 'node:events'
import { messageOf } from '../../text/message-of.ts'
import { redact } from '../../units/redact.ts'
import { dockerWithin } from './docker.ts'

const PATIENCE = 10_000

/** Does not wait for the engine once the build has ended; `docker buildx version` needs none, so it comes first. */
export async function versions(ended: AbortSignal, patience = PATIENCE): Promise<readonly string[]> {
  // One after the other, to leave a processor to the build.
  const buildx = await said(['buildx', 'version'], patience)
  if (ended.aborted) return buildx
  const docker = await Promise.race([said(['version'], patience, ended), once(ended, 'abort').then(() => [])])
  return [...docker, ...buildx]
}

/** Never rejects. */
async function said(args: readonly string[], patience: number, signal?: AbortSignal): Promise<readonly string[]> {
  const text = await dockerWithin(patience, args, { signal }).then(
    (answer) => (answer ? `${answer.stdout}\n${answer.stderr}` : unanswered(args, `no answer in ${patience / 1000} s`)),
    (error: unknown) => unanswered(args, messageOf(error)),
  )
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [redact(line)]))
}

const unanswered = (args: readonly string[], why: string): string => `docker ${args.join(' ')}: ${why}`
