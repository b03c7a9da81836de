import { afterEach, describe, expect, test } from '@jest/globals'
import { githubComments } from '../../src/adapters/github/comments.ts'
import type { ErrorCode } from '../../src/errors/errors.ts'
import type { Comments } from '../../src/ports.ts'
import { fakeComments } from '../support/fake-comments.ts'
import { startGithubServer, TOKENS } from '../support/github-server.ts'

/** A conversation and the means to change it. */
interface World {
  readonly comments: Comments
  readonly bodies: () => readonly string[]
  readonly foreign: (body: string) => void
  readonly moveHead: (commit: string) => void
  readonly readOnly: () => void
  readonly down: () => void
  /** The next create is stored, but its reply is lost. */
  readonly loseReply: () => void
  readonly close: () => Promise<void>
}

const HEAD = 'a'.repeat(40)
const IMPATIENT = { request: 2_000, total: 5_000, pauses: [1, 1], retryAfter: 1_000 }

async function worldInMemory(): Promise<World> {
  const comments = fakeComments(HEAD)
  return {
    comments,
    bodies: () => comments.stored.map(({ body }) => body),
    foreign: (body) => comments.post(body, 'somebody'),
    moveHead: (commit) => comments.moveHead(commit),
    readOnly: () => comments.readOnly(),
    down() {
      for (const operation of ['headNow', 'list', 'create', 'update', 'remove'] as const) {
        comments.break(operation, 'github.unavailable', { times: Infinity })
      }
    },
    loseReply: () => comments.break('create', 'github.unavailable', { stored: true }),
    close: async () => {},
  }
}

async function worldOnGithub(token: keyof typeof TOKENS): Promise<World> {
  const server = await startGithubServer({ repository: 'acme/shop', number: 7, head: HEAD })
  const where = { token, apiUrl: server.url, repository: 'acme/shop', number: 7 }
  return {
    comments: githubComments(where, undefined, IMPATIENT),
    bodies: () => server.state.comments.map(({ body }) => body),
    foreign: (body) => server.post({ login: 'somebody', type: 'User' }, body),
    moveHead: (commit) => void (server.state.head = commit),
    readOnly: () => void (server.state.tokens[token] = { ...TOKENS[token], permission: 'read' }),
    down: () => server.inject({ times: Infinity, does: { kind: 'down' } }),
    loseReply: () => server.inject({ method: 'POST', does: { kind: 'drop reply' } }),
    close: async () => server[Symbol.asyncDispose](),
  }
}

const code = (expected: ErrorCode) => expect.objectContaining({ code: expected })

describe.each([
  ['the fake', worldInMemory],
  ['the REST API with an installation token', async () => worldOnGithub('job-token')],
  ['the REST API with an app’s own token', async () => worldOnGithub('app-token')],
  ['the REST API with a personal token', async () => worldOnGithub('personal-token')],
])('Comments: %s', (_name, make) => {
  let world: World
  afterEach(async () => world.close())

  test('the head is the one there is now', async () => {
    world = await make()
    expect(await world.comments.headNow()).toBe(HEAD)
    world.moveHead('b'.repeat(40))
    expect(await world.comments.headNow()).toBe('b'.repeat(40))
  })

  test('what we create is listed as ours, what others write is not', async () => {
    world = await make()
    world.foreign('theirs')
    const created = await world.comments.create('ours\r\nin two lines ✅')
    const listed = await world.comments.list()
    expect(listed.map(({ body, ours }) => [body, ours])).toEqual([
      ['theirs', false],
      ['ours\r\nin two lines ✅', true],
    ])
    expect(listed[1]).toEqual(created)
    expect(created.url).toMatch(/^https?:.*issuecomment-\d+$/)
  })

  test('the list has all pages, oldest first', async () => {
    world = await make()
    for (let each = 0; each < 250; each += 1) world.foreign(`comment ${each}`)
    await world.comments.create('ours')
    const listed = await world.comments.list()
    expect(listed).toHaveLength(251)
    expect(listed.map(({ body }) => body)).toEqual(world.bodies())
    expect(listed.map(({ id }) => id)).toEqual(listed.map(({ id }) => id).toSorted((a, b) => a - b))
  })

  test('an update changes the body, and nothing else but the time', async () => {
    world = await make()
    const created = await world.comments.create('first')
    world.foreign('later')
    const updated = await world.comments.update(created.id, 'second')
    expect(updated).toEqual({ ...created, body: 'second', updatedAt: expect.any(String) })
    expect(world.bodies()).toEqual(['second', 'later'])
  })

  test('a comment has the time of its last change', async () => {
    world = await make()
    const created = await world.comments.create('first')
    const updated = await world.comments.update(created.id, 'second')
    expect(Date.parse(updated.updatedAt)).toBeGreaterThan(Date.parse(created.updatedAt))
    expect(await world.comments.list()).toEqual([updated])
  })

  test('a removed comment is gone, and removing it again is fine', async () => {
    world = await make()
    const { id } = await world.comments.create('first')
    await world.comments.remove(id)
    await world.comments.remove(id)
    expect(world.bodies()).toEqual([])
    await expect(world.comments.update(id, 'second')).rejects.toEqual(code('github.not-found'))
  })

  test('65,536 characters are stored, one more is refused', async () => {
    world = await make()
    const { id } = await world.comments.create('✅'.repeat(65_536))
    await expect(world.comments.create('x'.repeat(65_537))).rejects.toEqual(code('github.refused'))
    await expect(world.comments.update(id, 'x'.repeat(65_537))).rejects.toEqual(code('github.refused'))
    expect(world.bodies()).toEqual(['✅'.repeat(65_536)])
  })

  test('a token that may only read reads', async () => {
    world = await make()
    const { id } = await world.comments.create('first')
    world.readOnly()
    await expect(world.comments.create('second')).rejects.toEqual(code('github.read-only'))
    await expect(world.comments.update(id, 'second')).rejects.toEqual(code('github.read-only'))
    await expect(world.comments.remove(id)).rejects.toEqual(code('github.read-only'))
    expect(await world.comments.list()).toHaveLength(1)
  })

  test('nobody there', async () => {
    world = await make()
    world.down()
    await expect(world.comments.headNow()).rejects.toEqual(code('github.unavailable'))
    await expect(world.comments.list()).rejects.toEqual(code('github.unavailable'))
    await expect(world.comments.create('first')).rejects.toEqual(code('github.unavailable'))
    await expect(world.comments.update(1, 'first')).rejects.toEqual(code('github.unavailable'))
    await expect(world.comments.remove(1)).rejects.toEqual(code('github.unavailable'))
  })

  test('a create whose reply is lost throws, and is not sent twice', async () => {
    world = await make()
    world.loseReply()
    await expect(world.comments.create('first')).rejects.toEqual(code('github.unavailable'))
    expect(world.bodies()).toEqual(['first'])
  })
})
