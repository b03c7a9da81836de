import { fail, type ErrorCode, type ErrorOf } from '../../errors/errors.ts'
import { cutAt } from '../../text/cut.ts'
import { readFailure, type Failure } from './read-failure.ts'

/** For the message of an API error, which must not contain `token`. */
export interface ErrorContext {
  /** `pull request #7 of acme/shop` */
  readonly subject: string
  /** What the token is for: `comment on`. */
  readonly deed: string
  /** What the job needs: `pull-requests: write`. */
  readonly permission: string
  readonly url: string
  readonly token: string
}

export type ApiErrorCode = Exclude<Extract<ErrorCode, `github.${string}`>, 'github.anonymous' | 'github.too-many'>

const ANSWER_LIMIT = 200

/** Turns octokit's error into `github.*`, without a cause: the text of a header error contains the token. */
export function apiError(error: unknown, { token, ...about }: ErrorContext): ErrorOf<ApiErrorCode> {
  const failure = readFailure(error)
  return fail(codeOf(failure), { ...about, answer: oneLine(answerOf(failure).replaceAll(token, '***')) })
}

function codeOf(failure: Failure): ApiErrorCode {
  if (failure.kind === 'other host') return 'github.other-host'
  if (failure.kind === 'no answer' || failure.status >= 500) return 'github.unavailable'
  if (failure.limited) return 'github.busy'
  switch (failure.status) {
    case 401:
      return 'github.unauthorized'
    case 403:
      // "Unable to create comment because issue is locked." is a 403 for those who may not moderate.
      return /\blocked\b/i.test(failure.said) ? 'github.locked' : 'github.read-only'
    case 404:
      return 'github.not-found'
    case 410:
    case 423:
      return 'github.locked'
    case 422:
      // "Cannot upload assets to an immutable release."
      if (/\bimmutable\b/i.test(failure.said)) return 'github.locked'
      return /"already_exists"/.test(failure.said) ? 'github.exists' : 'github.refused'
    default:
      return 'github.refused'
  }
}

function answerOf(failure: Failure): string {
  if (failure.kind === 'other host') return failure.host
  if (failure.kind === 'no answer') return failure.detail
  return failure.said === '' ? `HTTP ${failure.status}` : `HTTP ${failure.status}: ${failure.said}`
}

function oneLine(text: string): string {
  return cutAt(text.replaceAll(/\s+/g, ' ').trim(), ANSWER_LIMIT)
}
