import * as http from 'node:http'
import * as https from 'node:https'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { counter, Stalled, type Alarm, type Pace } from './pace.ts'

export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly url: URL
  readonly headers?: http.OutgoingHttpHeaders
  readonly body?: string | AsyncIterable<Uint8Array>
}

/** The signal aborted first. */
export class Ended extends Error {}

/**
 * Sends one HTTP request; gives the answer when its head has come, whatever its status. Rejects with the system's
 * error, with `Ended` when `signal` aborts, and with `Stalled` when nothing, or too little, moved for as long as `pace`
 * says, lookup and connecting included. Uses Node's own client with the agent of @actions/http-client: it goes through
 * the environment's proxies as all actions do, and, unlike with `fetch`, a body that is read from a file is seen to move.
 */
export async function send(
  { method, url, headers = {}, body }: Request,
  pace: Pace,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  const { request } = url.protocol === 'https:' ? https : http
  const unconnected = new AbortController()
  const agent = await agentFor(url, unconnected.signal)
  const outgoing = request(url, { method, headers: { 'user-agent': 'weighbridge', ...headers }, agent })
  const stop = (error: Error): void => {
    outgoing.destroy(error)
    if (outgoing.socket !== null) return
    unconnected.abort()
    outgoing.emit('error', error) // it does not do so itself before it has a socket
  }
  const abort = (): void => stop(new Ended('ended'))
  const stalled = (): void => stop(new Stalled(`nothing moved for ${pace.stall / 1000} s`))
  const alarm = pace.clock.alarm(pace.stall, stalled)
  signal.addEventListener('abort', abort)
  try {
    return await new Promise((resolve, reject) => {
      outgoing.on('response', resolve).on('error', reject)
      if (signal.aborted) abort()
      else if (body === undefined || typeof body === 'string') outgoing.end(body)
      else pipeline(watched(body, pace, alarm), outgoing).catch(reject)
    })
  } finally {
    alarm.off()
    signal.removeEventListener('abort', abort)
  }
}

/**
 * Behind a proxy a request gets no socket before CONNECT is answered, so `signal` also ends the agent's own request for
 * one. The module is loaded by the first request, so not in a run whose builder holds all mounts: loading takes 45 ms.
 */
async function agentFor(url: URL, signal: AbortSignal): Promise<http.Agent> {
  const { HttpClient } = await import('@actions/http-client')
  const agent: http.Agent & { readonly proxyOptions?: https.RequestOptions } = new HttpClient().getAgent(url.href)
  if (agent.proxyOptions) agent.proxyOptions.signal = signal
  return agent
}

async function* watched(body: AsyncIterable<Uint8Array>, pace: Pace, alarm: Alarm): AsyncGenerator<Uint8Array> {
  const count = counter(pace, 'went')
  for await (const chunk of body) {
    alarm.again()
    const given = pace.clock.now()
    yield chunk
    count(chunk.length, pace.clock.now() - given)
  }
}

/** Waits, but not beyond the signal: the request that comes next rejects then. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined)
}
