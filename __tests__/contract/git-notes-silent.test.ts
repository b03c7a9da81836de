import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { describe, expect, test } from '@jest/globals'
import { accept, KEY, notesWorld, of } from '../support/notes-world.ts'
import { BASE, HEAD, record } from '../support/records.ts'
import { notSaved } from '../support/results-world.ts'

const world = notesWorld()

/** Runs with the address of a server that says nothing, how its next connection ends, and how many it had. */
async function silent(
  work: (url: string, called: () => Promise<{ ended: Promise<unknown> }>, connections: () => number) => Promise<void>,
) {
  let connections = 0
  const server = createServer((socket) => {
    connections += 1
    socket.on('error', () => {}).resume()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    const called = async () => {
      const [socket] = (await once(server, 'connection')) as [Socket]
      return { ended: once(socket, 'close') }
    }
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/shop`, called, () => connections)
  } finally {
    server.close()
    await once(server, 'close')
  }
}

describe('a server that says nothing', () => {
  test('is left when the run is cancelled, also by what git has started', () =>
    silent(async (url, called) => {
      const controller = new AbortController()
      const answer = world().store({ url, cancelled: controller.signal }).find([HEAD], KEY, accept)
      const { ended } = await called()
      controller.abort(new Error('cancelled'))
      await expect(answer).rejects.toThrow('cancelled')
      await ended
    }))

  test('is left when the time is over, and not asked again', () =>
    silent(async (url) => {
      const store = world().store({ url, limits: { find: 300, save: 300 } })
      const missed = { kind: 'miss', reason: 'the notes ref cannot be used: no answer within 0.3 s' }
      expect(await store.find([HEAD], KEY, accept)).toEqual(missed)
      expect(await store.find([BASE], KEY, accept)).toEqual(missed)
      expect(await store.save(HEAD, KEY, record())).toEqual(notSaved(missed.reason))
    }))

  test('costs a run that only saves its time once, too', () =>
    silent(async (url, _, connections) => {
      const store = world().store({ url, limits: { find: 300, save: 300 } })
      const reason = 'the notes ref cannot be used: no answer within 0.3 s'
      expect(await store.save(HEAD, KEY, record())).toEqual(notSaved(reason))
      expect(await store.save(BASE, KEY, of(BASE))).toEqual({ ...notSaved(reason), silent: true })
      expect(await store.find([HEAD], KEY, accept)).toEqual({ kind: 'miss', reason })
      expect(connections()).toBeLessThan(2)
    }))
})
