import { codeOrMessage } from '../exec/code-or-message.ts'
import { cutAt } from '../../text/cut.ts'
import { Stalled } from './pace.ts'
import { Ended } from './transport.ts'

/** The service or its storage refused a request. */
export class Refused extends Error {
  readonly status: number
  /** The service's own message; empty if it was not its JSON. */
  readonly said: string
  constructor(status: number, said: string) {
    super(`HTTP ${status}`)
    this.status = status
    this.said = said
  }
}

/** An answer against the protocol, or a file that cannot be sent. */
export class Unexpected extends Error {}

const LENGTH = 160

/** Why no entry is stored under a key that has one. */
export const TAKEN = 'another run has stored this key already'

/** Whether the same request may succeed a moment later. A stall already took enough time. */
export function mayPass(error: unknown): boolean {
  if (error instanceof Refused) return error.status >= 500
  return !(error instanceof Stalled || error instanceof Unexpected || error instanceof Ended)
}

/**
 * As a clause, without the token or a URL's signature. The service's messages: @actions/cache,
 * internal/shared/errors.ts and cache.ts.
 */
export function reasonOf(error: unknown, wish: 'read' | 'write', token: string): string {
  if (error instanceof Refused) return refusal(error, wish, token)
  if (error instanceof Ended) return 'the cache service gave no answer in time'
  if (error instanceof Stalled || error instanceof Unexpected) return clean(error.message, token)
  return clean(`no connection (${codeOrMessage(error)})`, token)
}

/** Whether no other request of this run can succeed: nobody answers, or the token is unknown. */
export function isLoss(error: unknown): boolean {
  if (error instanceof Refused) return error.status === 401 || error.status >= 500
  return !(error instanceof Unexpected)
}

/** Whether every other save of this run would be refused, too. One for a key (409), or for now (429), does not tell. */
export const endsSaves = (error: unknown): boolean =>
  error instanceof Refused && ['denied', 'full'].includes(kindOf(error))

function kindOf({ status, said }: Refused): 'taken' | 'denied' | 'full' | 'busy' | 'other' {
  if (status === 409 || said.startsWith('already_exists')) return 'taken'
  if (status === 401 || status === 403 || /cache (?:write|read) denied/.test(said)) return 'denied'
  if (status < 500 && /insufficient usage|quota/i.test(said)) return 'full'
  return status === 429 ? 'busy' : 'other'
}

function refusal(refused: Refused, wish: 'read' | 'write', token: string): string {
  const { status, said } = refused
  const kind = kindOf(refused)
  if (kind === 'taken') return TAKEN
  if (kind === 'denied') return `the token may not ${wish === 'write' ? 'write to' : 'read'} the cache`
  if (kind === 'full') return 'the cache is full'
  if (kind === 'busy') return 'there were too many requests to the cache (HTTP 429)'
  if (status === 200) return clean(said === '' ? 'the cache service refused' : `the cache service said: ${said}`, token)
  return clean(`the cache answered HTTP ${status}${said === '' ? '' : `: ${said}`}`, token)
}

function clean(text: string, token: string): string {
  const line = text
    .replaceAll(token, '***')
    .replaceAll(/(https?:\/\/[^\s?]+)\?\S*/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return cutAt(line, LENGTH)
}
