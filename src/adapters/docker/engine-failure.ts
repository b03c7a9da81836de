import { fail, type ErrorOf } from '../../errors/errors.ts'

/**
 * Why the engine could not be spoken to, by what docker or buildx said of it; undefined where that is about something else.
 * A socket that is there and not for this user is another matter than an engine that does not run: each has its own way out.
 */
export function engineFailure(said: string): ErrorOf<'engine.denied' | 'engine.unreachable'> | undefined {
  if (DENIED.test(said)) return fail('engine.denied', { endpoint: endpointIn(said) })
  return ABSENT.test(said) ? unreachable(said) : undefined
}

/** No engine answers, whatever it is that was said of it. */
export function unreachable(said: string): ErrorOf<'engine.unreachable'> {
  const detail = said.replace(/\.? Is the docker daemon running\?$/, '')
  return fail('engine.unreachable', { endpoint: endpointIn(said), detail })
}

/**
 * Of the engine's socket alone: that a host refuses an SSH key (`Permission denied (publickey)`), or BuildKit's own socket
 * is for others, no docker group mends.
 */
const DENIED =
  /permission denied while trying to connect to the docker|dial unix [^:]*docker\.sock: connect: permission denied/i
/** The words of Docker's client, before version 29 and since. */
const ABSENT =
  /cannot connect to the docker|failed to connect to the docker api|docker daemon socket|error during connect/i

const endpointIn = (said: string): string =>
  / at ([a-z]+:\/\/\S+?)[.:;]?(?:\s|$)/.exec(said)?.[1] ?? process.env['DOCKER_HOST'] ?? 'its usual socket'
