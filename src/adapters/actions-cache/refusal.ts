import { codeOrMessage } from '../exec/code-or-message.ts'
import { cutAt } from '../../text/cut.ts'
import { Stalled } from './pace.ts'
import { Ended } from './transport.ts'

/** A request that the service or its storage answered with anything but yes. */
export class Refused extends Error {
  readonly status: number
  /** What the service said; empty for anything but its own JSON. */
  readonly said: string
  constructor(status: number, said: string) {
    super(`HTTP ${status}`)
    this.status = status
    this.said = said
  }
}

/** An answer that is not what the protocol says, or a file that cannot be sent. */
export class Unexpected extends Error {}

const LENGTH = 160

/** Whether the same request may succeed a moment later. A stall is not tried again: it took enough time. */
export function mayPass(error: unknown): boolean {
  if (error instanceof Refused) return error.status >= 500
  return !(error instanceof Stalled || error instanceof Unexpected || error instanceof Ended)
}

/**
 * Why a request failed, as a clause without the token and without a signed address's signature. `wish` is what the
 * token would have to allow. The service's words: @actions/cache, internal/shared/errors.ts and cache.ts.
 */
export function reasonOf(error: unknown, wish: 'read' | 'write', token: string): string {
  if (error instanceof Refused) return refusal(error, wish, token)
  if (error instanceof Ended) return 'the cache service gave no answer in time'
  if (error instanceof Stalled || error instanceof Unexpected) return clean(error.message, token)
  return clean(`no connection (${codeOrMessage(error)})`, token)
}

/**
 * Whether a call or a transfer that failed like this, repetitions included, means that none in this run will succeed:
 * nobody answers, or the token is not known.
 */
export function isLoss(error: unknown): boolean {
  if (error instanceof Refused) return error.status === 401 || error.status >= 500
  return !(error instanceof Unexpected)
}

/**
 * Whether no other save in this run will succeed after one that failed like this. A failure that is about one key (409)
 * or passes (429) says nothing.
 */
export const endsSaves = (error: unknown): boolean =>
  isLoss(error) || (error instanceof Refused && ['denied', 'full'].includes(kindOf(error)))

function kindOf({ status, said }: Refused): 'taken' | 'denied' | 'full' | 'busy' | 'other' {
  if (status === 409 || said.startsWith('already_exists')) return 'taken'
  if (status === 401 || status === 403 || /cache (?:write|read) denied/.test(said)) return 'denied'
  if (status < 500 && /insufficient usage|quota/i.test(said)) return 'full'
  return status === 429 ? 'busy' : 'other'
}

function refusal(refused: Refused, wish: 'read' | 'write', token: string): string {
  const { status, said } = refused
  const kind = kindOf(refused)
  if (kind === 'taken') return 'another run has stored this key already'
  if (kind === 'denied') return `the token may not ${wish === 'write' ? 'write to' : 'read'} the cache`
  if (kind === 'full') return 'the storage of the cache is used up'
  if (kind === 'busy') return 'the cache was asked too often (HTTP 429)'
  if (status === 200) return clean(said === '' ? 'the cache service said no' : `the cache service said: ${said}`, token)
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
