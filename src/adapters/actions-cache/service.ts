import { isObject } from '../../units/is-object.ts'
import { parseJson } from '../../units/parse-json.ts'
import { textOf } from './body-of.ts'
import type { CacheService } from './from-environment.ts'
import { CLOCK, type Pace } from './pace.ts'
import { isLoss, mayPass, Refused, Unexpected } from './refusal.ts'
import { pause, send } from './transport.ts'

/** Milliseconds to wait, and how slow transfers may be. */
export interface Limits extends Pace {
  /** For one call, including its repetition. */
  readonly call: number
  /** Before a repetition. */
  readonly pause: number
}

/** A cache is worth a few seconds, and nothing below 100 kB/s. */
export const LIMITS: Limits = { clock: CLOCK, call: 5_000, stall: 10_000, least: 1_000_000, pause: 300 }

type Fields = Readonly<Record<string, unknown>>

interface ServiceCalls {
  /** Throws `Ended` when `ended` aborts. */
  readonly call: (method: string, fields: Fields, ended: AbortSignal) => Promise<Fields>
  /** The error after which no call of this run can succeed, if any. */
  readonly loss: () => unknown
}

const PATH = 'twirp/github.actions.results.api.v1.CacheService/'

/**
 * Calls the cache service, version 2 (Twirp: JSON by POST; results/api/v1/cache.proto as in @actions/cache). `ok` of an
 * answer may be missing or false. Throws what `reasonOf` explains. Not called again after a loss.
 */
export function serviceCalls({ resultsUrl, token }: CacheService, limits: Limits): ServiceCalls {
  let lost: unknown
  const call: ServiceCalls['call'] = async (method, fields, ended) => {
    if (lost !== undefined) throw lost
    const late = new AbortController() // AbortSignal.any may drop a timeout signal that nobody else holds
    const alarm = limits.clock.alarm(limits.call, () => late.abort())
    const signal = AbortSignal.any([late.signal, ended])
    try {
      return await once(method, fields, signal).catch(async (error: unknown) => {
        if (!mayPass(error)) throw error
        await pause(limits.pause, signal)
        return once(method, fields, signal)
      })
    } catch (error) {
      if (isLoss(error) && !ended.aborted) lost = error
      throw error
    } finally {
      alarm.off()
    }
  }
  return { call, loss: () => lost }

  async function once(method: string, fields: Fields, signal: AbortSignal): Promise<Fields> {
    const url = new URL(PATH + method, resultsUrl)
    const body = JSON.stringify(fields)
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    }
    const pace = { clock: limits.clock, stall: 2 * limits.call, least: 0 } // the signal comes first
    const answer = await send({ method: 'POST', url, headers, body }, pace, signal)
    const text = await textOf(answer, pace, signal)
    const status = answer.statusCode ?? 0
    const given = parseJson(text)
    if (status !== 200) throw new Refused(status, said(given))
    if (!isObject(given)) throw new Unexpected('the cache service did not answer in JSON')
    return given
  }
}

/** Twirp's errors are `{"code", "msg"}`. */
function said(given: unknown): string {
  if (!isObject(given)) return ''
  return [given['code'], given['msg']].filter((each) => typeof each === 'string' && each !== '').join(': ')
}
