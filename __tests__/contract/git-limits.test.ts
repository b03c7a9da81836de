import { createServer, type Server, type Socket } from 'node:net'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { gitCommits } from '../../src/adapters/git/commits.ts'
import { gitIn } from '../../src/adapters/git/git.ts'
import { ANYONE, TYPED } from '../support/commit-world.ts'
import { ownFolder } from '../support/own-folder.ts'
import { git } from '../support/repository.ts'

const folder = ownFolder()
let server: Server
let remote: string

/** A remote that accepts connections and never answers. */
beforeEach(async () => {
  server = createServer((socket) => socket.on('error', () => {}).resume()).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  remote = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/app.git`
})

afterEach(async () => {
  server.close()
  await once(server, 'close')
})

/** Resolves at the end of the next connection. */
async function nextCall(): Promise<{ readonly ended: Promise<unknown> }> {
  const [socket] = (await once(server, 'connection')) as [Socket]
  return { ended: once(socket, 'close') }
}

describe('a remote that says nothing', () => {
  test('is left when the run is cancelled, also by what git has started', async () => {
    await git(folder, 'init', '--quiet')
    await git(folder, 'config', 'remote.origin.url', remote)
    const controller = new AbortController()
    const called = nextCall()
    const resolved = gitCommits(folder, ANYONE, async () => folder, { ...TYPED, cancelled: controller.signal }).resolve(
      'v1',
    )
    const { ended } = await called
    controller.abort(new Error('cancelled'))
    await expect(resolved).rejects.toThrow('cancelled')
    await ended
  })

  test('is left when the time is over: the call has failed', async () => {
    const called = nextCall()
    const answer = gitIn(folder, { patience: 300 })(['ls-remote', remote])
    const { ended } = await called
    expect(await answer).toEqual({ code: 124, stdout: '', stderr: 'fatal: no answer within 0.3 s' })
    await ended
  })
})

test('a call that says more than can be kept has failed, like any other', async () => {
  const { code, stderr } = await gitIn(folder)(['-c', 'alias.much=!head -c 67108865 /dev/zero', 'much'])
  expect(code).not.toBe(0)
  expect(stderr).toMatch(/^fatal: "git" ended with code \d+: its output is larger than 64 MiB$/)
})

test('a run that is cancelled asks git nothing more', async () => {
  const cancelled = AbortSignal.abort(new Error('cancelled'))
  await expect(gitCommits(folder, ANYONE, async () => folder, { ...TYPED, cancelled }).facts()).rejects.toThrow(
    'cancelled',
  )
})
