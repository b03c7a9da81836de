import { fail, type ErrorOf } from '../../errors/errors.ts'

/**
 * Why the engine could not be reached, from what docker or buildx said; undefined if that is about something else. A
 * socket that this user may not use is not the same as an engine that does not run: each has its own way out.
 */
export function engineFailure(said: string): ErrorOf<'engine.denied' | 'engine.unreachable'> | undefined {
  if (DENIED.test(said)) return fail('engine.denied', { endpoint: endpointIn(said) })
  return ABSENT.test(said) ? unreachable(said) : undefined
}

/** No engine answers, whatever was said about it. */
export function unreachable(said: string): ErrorOf<'engine.unreachable'> {
  const detail = said.replace(/\.? Is the docker daemon running\?$/, '')
  return fail('engine.unreachable', { endpoint: endpointIn(said), detail })
}

/**
 * Only about the engine's socket: no docker group fixes a host that refuses an SSH key (`Permission denied
 * (publickey)`), or a BuildKit socket that is for others.
 */
const DENIED =
  /permission denied while trying to connect to the docker|dial unix [^:]*docker\.sock: connect: permission denied/i
/** What Docker's client says, before version 29 and since. */
const ABSENT =
  /cannot connect to the docker|failed to connect to the docker api|docker daemon socket|error during connect/i

const endpointIn = (said: string): string =>
  / at ([a-z]+:\/\/\S+?)[.:;]?(?:\s|$)/.exec(said)?.[1] ?? process.env['DOCKER_HOST'] ?? 'its usual socket'
