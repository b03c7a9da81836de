import { once } from 'node:events'
import { expect, test } from '@jest/globals'
import { loopbackServer } from '../../src/adapters/oci-layout/loopback-server.ts'
import { happening } from '../support/happening.ts'

test('gives what is answered, at an address of this machine alone', async () => {
  await using server = await loopbackServer(async ({ url }, response) => void response.end(`you asked for ${url}`))
  expect(server.host).toMatch(/^127\.0\.0\.1:\d+$/)
  expect(await (await fetch(`http://${server.host}/a`)).text()).toBe('you asked for /a')
})

test('an answer that breaks off does not look like a whole one', async () => {
  await using server = await loopbackServer(async (_, response) => {
    response.write('half')
    await Promise.reject(new Error('the file is gone'))
  })
  const answer = await fetch(`http://${server.host}/`)
  await expect(answer.text()).rejects.toThrow()
})

test('nothing is answered any more once it is disposed of, not even what was asked before', async () => {
  const asked = happening()
  const server = await loopbackServer(async (request) => {
    asked.happen()
    await once(request, 'close')
  })
  const answer = fetch(`http://${server.host}/`)
  answer.catch(() => undefined) // awaited below
  await asked.happened
  await server[Symbol.asyncDispose]()
  await expect(answer).rejects.toThrow()
  await expect(fetch(`http://${server.host}/`)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } })
})
