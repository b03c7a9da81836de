import { OtherHost } from './own-host.ts'

/** Why a request failed: the server's answer, or why there was none. */
export type Failure =
  | {
      readonly kind: 'answer'
      readonly status: number
      /** The API's own message; empty for anything else, such as a proxy's HTML page. */
      readonly said: string
      /** Refused for now, because of a rate limit. */
      readonly limited: boolean
      readonly retryAfter?: number
    }
  | { readonly kind: 'no answer'; readonly detail: string }
  | { readonly kind: 'other host'; readonly host: string }

export function readFailure(error: unknown): Failure {
  const response = property(error, 'response')
  const status = property(response, 'status')
  if (typeof status !== 'number') return withoutAnswer(error)
  const said = sentence(property(response, 'data'))
  const headers = property(response, 'headers')
  const retryAfter = seconds(property(headers, 'retry-after'))
  const limited = status === 429 || (status === 403 && isSecondaryLimit(headers, said))
  return { kind: 'answer', status, said, limited, ...(retryAfter !== undefined && { retryAfter }) }
}

/** GitHub's rate limits may also answer 403, unlike a missing permission with a header or this text. */
function isSecondaryLimit(headers: unknown, said: string): boolean {
  return (
    property(headers, 'retry-after') !== undefined ||
    String(property(headers, 'x-ratelimit-remaining')) === '0' ||
    /rate limit/i.test(said)
  )
}

function sentence(data: unknown): string {
  const message = property(data, 'message')
  if (typeof message !== 'string') return ''
  const errors = property(data, 'errors')
  return Array.isArray(errors) ? `${message} ${JSON.stringify(errors)}` : message
}

/** The innermost cause tells what happened (`connect ECONNREFUSED 127.0.0.1:1`); the outer ones only "fetch failed". */
function withoutAnswer(error: unknown): Failure {
  let inner = error
  for (let cause = inner; cause !== undefined && cause !== null; cause = property(cause, 'cause')) inner = cause
  if (inner instanceof OtherHost) return { kind: 'other host', host: inner.host }
  const name = property(inner, 'name')
  if (name === 'TimeoutError' || name === 'AbortError') return { kind: 'no answer', detail: 'no answer in time' }
  const texts = [property(inner, 'message'), property(inner, 'code')]
  const detail = texts.find((text): text is string => typeof text === 'string' && text !== '')
  return { kind: 'no answer', detail: detail ?? 'no connection' }
}

function seconds(header: unknown): number | undefined {
  const match = /^\d+$/.exec(String(header))
  return match ? Number(match[0]) * 1000 : undefined
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
