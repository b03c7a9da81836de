import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, createServer as createListener, type AddressInfo, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { listening } from '../support/loopback.ts'
import { answers, CONTENT, KEY, LIMITS, read, resultsWorld } from '../support/results-world.ts'

const world = resultsWorld()
const NAMES = ['http_proxy', 'https_proxy', 'no_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY']
const before = NAMES.map((name) => [name, process.env[name]] as const)

beforeEach(() => {
  for (const name of NAMES) delete process.env[name]
})

afterEach(() => {
  for (const [name, value] of before)
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
})

/** A proxy that resolves every name to this machine, and records the requests. */
async function startProxy(): Promise<AsyncDisposable & { readonly url: string; readonly asked: readonly string[] }> {
  const asked: string[] = []
  const server = createServer().on('connect', (request, socket) => {
    asked.push(request.url ?? '')
    const target = connect(Number((request.url ?? '').split(':')[1]), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      target.pipe(socket).pipe(target)
    })
    for (const each of [target, socket]) each.on('error', () => target.destroy())
  })
  const { host, ...disposable } = await listening(server)
  return { url: `http://${host}`, asked, ...disposable }
}

/** A proxy that accepts connections and never answers. */
async function startMuteProxy(): Promise<
  AsyncDisposable & { readonly url: string; readonly sockets: readonly Socket[] }
> {
  const sockets: Socket[] = []
  const server = createListener((socket) => void sockets.push(socket.on('error', () => {}).resume()))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sockets,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise((done) => server.close(done))
    },
  }
}

test('a proxy of the environment is gone through', async () => {
  await using proxy = await startProxy()
  process.env['http_proxy'] = proxy.url
  const { cache, path, service } = world()
  const { port } = new URL(service.url)

  // This machine's own address never goes through a proxy.
  expect(await cache().save(KEY, path)).toEqual({ kind: 'saved' })
  expect(proxy.asked).toEqual([])

  const store = cache('main-token', `http://results.test:${port}/`)
  expect((await read(store)).equals(CONTENT)).toBe(true)
  expect(new Set(proxy.asked)).toEqual(new Set([`results.test:${port}`]))
})

async function ended(socket: Socket): Promise<void> {
  if (!socket.closed) await once(socket, 'close')
}

async function connected(sockets: readonly Socket[], count: number): Promise<void> {
  while (sockets.length < count) await sleep(5)
}

describe('a proxy that does not answer is waited for as long as a service is', () => {
  test.each(['http:', 'https:'])('in a call: %s', async (protocol) => {
    await using proxy = await startMuteProxy()
    process.env['http_proxy'] = proxy.url
    process.env['https_proxy'] = proxy.url
    const { cache, clock } = world()
    const store = cache('main-token', `${protocol}//results.test/`)
    const reason = 'the cache service gave no answer in time'
    const found = store.find([KEY])
    await connected(proxy.sockets, 1)
    clock.pass(LIMITS.call)
    expect(await found).toEqual({ kind: 'miss', reason })
    expect(store.whyNoSave()).toBe(reason)
    await Promise.all(proxy.sockets.map(ended)) // none of them keeps the process alive
    expect(proxy.sockets).toHaveLength(1)
  })

  test('in both transfers', async () => {
    await using proxy = await startMuteProxy()
    process.env['http_proxy'] = proxy.url
    const { cache, clock, inject, path } = world()
    const url = 'http://blobs.test/1?sig=secret'
    inject({ at: 'CreateCacheEntry', does: answers(200, { ok: true, signed_upload_url: url }) })
    const found = { ok: true, matched_key: KEY, signed_download_url: url }
    inject({ at: 'GetCacheEntryDownloadURL', does: answers(200, found) })
    const reason = `nothing moved for ${LIMITS.stall / 1000} s`
    const saved = cache().save(KEY, path)
    await connected(proxy.sockets, 1)
    clock.pass(LIMITS.stall)
    expect(await saved).toEqual({ kind: 'not saved', reason })
    const broken = expect(read(cache())).rejects.toThrow(`the download from the cache failed: ${reason}`)
    await connected(proxy.sockets, 2)
    clock.pass(LIMITS.stall)
    await broken
    await Promise.all(proxy.sockets.map(ended))
    expect(proxy.sockets).toHaveLength(2)
  })

  test('not in a run that is cancelled', async () => {
    await using proxy = await startMuteProxy()
    process.env['http_proxy'] = proxy.url
    const { cancellable, inject } = world()
    const found = { ok: true, matched_key: KEY, signed_download_url: 'http://blobs.test/1' }
    inject({ at: 'GetCacheEntryDownloadURL', does: answers(200, found) })
    const run = new AbortController()
    const reading = expect(read(cancellable(run.signal))).rejects.toThrow('SIGTERM')
    await connected(proxy.sockets, 1)
    run.abort(new Error('SIGTERM'))
    await reading
    await Promise.all(proxy.sockets.map(ended))
  })
})
