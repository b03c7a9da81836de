import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { TOKEN, commitWorld, found } from '../support/commit-world.ts'
import { git } from '../support/repository.ts'

const world = commitWorld()

const guardedCheckout = (persist: boolean): Promise<string> =>
  world.mergeCheckout({ url: `${world.guarded.url}/app.git`, token: TOKEN, persist })

describe('a server that asks for a token', () => {
  test('gets the one that actions/checkout left, and no second one', async () => {
    const directory = await guardedCheckout(true)
    const asked = world.guarded.requests.length
    const commits = world.open(directory, { token: 'ghs_other', server: world.guarded.url })
    await (await found(commits.checkout(world.hash['m130']!)))[Symbol.asyncDispose]()
    expect(world.guarded.requests.slice(asked).map(({ status }) => status)).not.toContain(401)
  })

  test('gets ours where none was left', async () => {
    const commits = world.open(await guardedCheckout(false), { token: TOKEN, server: world.guarded.url })
    await (await found(commits.checkout(world.hash['m130']!)))[Symbol.asyncDispose]()
    expect(await commits.resolve('v2')).toMatchObject({ value: { commit: world.hash['m20'] } })
  })

  test('gets ours in place of one that it refuses', async () => {
    const directory = await guardedCheckout(false)
    await git(directory, 'config', `http.${world.guarded.url}/.extraheader`, 'AUTHORIZATION: basic b2xkOm9sZA==')
    const commits = world.open(directory, { token: TOKEN, server: world.guarded.url })
    await (await found(commits.checkout(world.hash['m130']!)))[Symbol.asyncDispose]()
    expect(world.guarded.requests.map(({ status }) => status)).not.toContain(400)
  })

  test.each([
    ['no token', ''],
    ['a token for another server', 'https://github.com'],
  ])('%s: a miss, and the token is not sent', async (_, other) => {
    const directory = await guardedCheckout(false)
    const asked = world.guarded.requests.length
    const token = other === '' ? '' : TOKEN
    const answer = await world
      .open(directory, { token, server: other || world.guarded.url })
      .checkout(world.hash['m130']!)
    expect(answer).toMatchObject({ kind: 'miss' })
    expect(JSON.stringify(answer)).not.toContain(TOKEN)
    expect(world.guarded.requests.slice(asked).flatMap(({ authorization }) => authorization)).toEqual([])
  })

  test('a redirect to another server: a miss, and the token does not get there', async () => {
    const directory = await guardedCheckout(false)
    const redirects = createServer(({ url, headers }, answer) => {
      if (headers.authorization === undefined) answer.writeHead(401, { 'www-authenticate': 'Basic realm="test"' }).end()
      else answer.writeHead(302, { location: `${world.server.url}${url}` }).end()
    })
    await new Promise<void>((done) => redirects.listen(0, '127.0.0.1', done))
    try {
      const server = `http://127.0.0.1:${(redirects.address() as AddressInfo).port}`
      await git(directory, 'remote', 'set-url', 'origin', `${server}/app.git`)
      const asked = world.server.requests.length
      const answer = await world.open(directory, { token: TOKEN, server }).checkout(world.hash['m130']!)
      expect(answer).toMatchObject({ kind: 'miss' })
      expect(world.server.requests.slice(asked)).toEqual([])
    } finally {
      redirects.closeAllConnections()
      await new Promise((done) => redirects.close(done))
    }
  })

  test('a wrong token is a miss that does not show it', async () => {
    const commits = world.open(await guardedCheckout(false), { token: 'ghs_wrong', server: world.guarded.url })
    const answer = await commits.checkout(world.hash['m130']!)
    expect(answer).toMatchObject({ kind: 'miss' })
    expect(JSON.stringify(answer)).not.toMatch(/ghs_wrong|basic/i)
  })

  test('a partial clone fetches the files of the tree with it too', async () => {
    const directory = world.newFolder()
    const header = `http.${world.guarded.url}/.extraheader=AUTHORIZATION: basic ${Buffer.from(`x-access-token:${TOKEN}`).toString('base64')}`
    await git(join(world.bare, 'app.git'), 'config', 'uploadpack.allowFilter', 'true')
    const clone = ['clone', '--quiet', '--filter=blob:none', `${world.guarded.url}/app.git`, directory]
    await git(world.root, '-c', header, ...clone)
    await using tree = await found(
      world.open(directory, { token: TOKEN, server: world.guarded.url }).checkout(world.hash['m3']!),
    )
    expect(await readFile(join(tree.directory, 'm.txt'), 'utf8')).toBe('m3')
  })
})
