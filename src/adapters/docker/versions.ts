import { once } from 'node:events'
import { messageOf } from '../../text/message-of.ts'
import { redact } from '../../units/redact.ts'
import { dockerWithin } from './docker.ts'

/** Longest (ms) that each of the two may take. */
const PATIENCE = 10_000

/**
 * `Buildx.versions`: a command that gives no answer says why, on its error output. `docker buildx version` asks nobody,
 * so it answers before a build does. The engine is not waited for once the build has ended: a build on another builder
 * needs none.
 */
export async function versions(ended: AbortSignal, patience = PATIENCE): Promise<readonly string[]> {
  // One after the other: the build that runs beside them needs a processor, too.
  const buildx = await said(['buildx', 'version'], patience)
  if (ended.aborted) return buildx
  const docker = await Promise.race([said(['version'], patience, ended), once(ended, 'abort').then(() => [])])
  return [...docker, ...buildx]
}

/** The lines of an answer, or why there is none. */
async function said(args: readonly string[], patience: number, signal?: AbortSignal): Promise<readonly string[]> {
  const text = await dockerWithin(patience, args, { signal }).then(
    (answer) => (answer ? `${answer.stdout}\n${answer.stderr}` : unanswered(args, `no answer in ${patience / 1000} s`)),
    (error: unknown) => unanswered(args, messageOf(error)),
  )
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [redact(line)]))
}

const unanswered = (args: readonly string[], why: string): string => `docker ${args.join(' ')}: ${why}`
