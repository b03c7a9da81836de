import { fail, type ErrorOf } from '../../errors/errors.ts'

/** Undefined if docker or buildx complains about something else. */
export function engineFailure(said: string): ErrorOf<'engine.denied' | 'engine.unreachable'> | undefined {
  if (DENIED.test(said)) return fail('engine.denied', { endpoint: endpointIn(said) })
  return ABSENT.test(said) ? unreachable(said) : undefined
}

/** No engine answers, whatever was printed about it. */
export function unreachable(said: string): ErrorOf<'engine.unreachable'> {
  const detail = said.replace(/\.? Is the docker daemon running\?$/, '')
  return fail('engine.unreachable', { endpoint: endpointIn(said), detail })
}

/** Only the engine's socket: the docker group does not help with SSH keys or a BuildKit socket. */
const DENIED =
  /permission denied while trying to connect to the docker|dial unix [^:]*docker\.sock: connect: permission denied/i
/** From Docker's client, before and since version 29. */
const ABSENT =
  /cannot connect to the docker|failed to connect to the docker api|docker daemon socket|error during connect/i

const endpointIn = (said: string): string =>
  / at ([a-z]+:\/\/\S+?)[.:;]?(?:\s|$)/.exec(said)?.[1] ?? process.env['DOCKER_HOST'] ?? 'its usual socket'
