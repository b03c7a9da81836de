import { afterEach, describe, expect, test } from '@jest/globals'
import { githubReleaseAssets } from '../../src/adapters/github/release-assets.ts'
import type { ErrorCode } from '../../src/errors/errors.ts'
import type { NewAsset, ReleaseAssets } from '../../src/ports.ts'
import { fakeReleaseAssets } from '../support/fake-release-assets.ts'
import { attach } from '../support/github-releases.ts'
import { startGithubServer, TOKENS } from '../support/github-server.ts'

/** The files of a release and the means to change them. */
interface World {
  readonly assets: ReleaseAssets
  readonly stored: () => readonly NewAsset[]
  /** Attaches a file without the port. */
  readonly attach: (name: string) => void
  readonly readOnly: () => void
  readonly down: () => void
  /** The next upload is stored, but its reply is lost. */
  readonly loseReply: () => void
  readonly close: () => Promise<void>
}

const IMPATIENT = { request: 2_000, total: 5_000, pauses: [1, 1], retryAfter: 1_000 }
const PAGE: NewAsset = { name: 'weighbridge-shop-0123.md', type: 'text/markdown', text: '### ✅ shop\n' }
const JSON_FILE: NewAsset = { name: 'weighbridge-shop-0123.json', type: 'application/json', text: '{}\n' }

async function worldInMemory(): Promise<World> {
  const assets = fakeReleaseAssets()
  return {
    assets,
    stored: () => assets.stored.map(({ name, type, text }) => ({ name, type, text })),
    attach: (name) => assets.attach(name, ''),
    readOnly: () => assets.readOnly(),
    down() {
      for (const operation of ['list', 'upload', 'remove'] as const) {
        assets.break(operation, 'github.unavailable', { times: Infinity })
      }
    },
    loseReply: () => assets.break('upload', 'github.unavailable', { stored: true }),
    close: async () => {},
  }
}

async function worldOnGithub(kind: 'published' | 'draft', tag = 'v1.2.0'): Promise<World> {
  const server = await startGithubServer({ repository: 'acme/shop', number: 7, head: 'a'.repeat(40) })
  const release = server.release(tag, kind)
  const where = { token: 'job-token', apiUrl: server.url, repository: 'acme/shop', tag }
  return {
    assets: githubReleaseAssets(where, IMPATIENT),
    stored: () => release.assets.map(({ name, type, text }) => ({ name, type: type as NewAsset['type'], text })),
    attach: (name) => void attach(release, { name, type: '', text: '' }),
    readOnly: () => void (server.state.tokens['job-token'] = { ...TOKENS['job-token'], permission: 'read' }),
    down: () => server.inject({ times: Infinity, does: { kind: 'down' } }),
    loseReply: () => server.inject({ method: 'POST', does: { kind: 'drop reply' } }),
    close: async () => server[Symbol.asyncDispose](),
  }
}

const code = (expected: ErrorCode) => expect.objectContaining({ code: expected })

describe.each<[string, () => Promise<World>]>([
  ['the fake', worldInMemory],
  ['the REST API', async () => worldOnGithub('published')],
  ['the REST API, a tag with a slash', async () => worldOnGithub('published', 'api/v1.2.0')],
  ['the REST API, a draft', async () => worldOnGithub('draft')],
])('ReleaseAssets: %s', (_name, make) => {
  let world: World
  afterEach(async () => world.close())

  test('what is uploaded is there as it was given, and is listed', async () => {
    world = await make()
    await world.assets.upload(PAGE)
    await world.assets.upload(JSON_FILE)
    expect(world.stored()).toEqual([PAGE, JSON_FILE])
    expect((await world.assets.list()).map(({ name }) => name)).toEqual([PAGE.name, JSON_FILE.name])
  })

  test('the list has all pages', async () => {
    world = await make()
    for (let each = 0; each < 250; each += 1) world.attach(`file-${each}`)
    expect((await world.assets.list()).map(({ name }) => name)).toEqual(world.stored().map(({ name }) => name))
  })

  test('a name that is taken is refused, and nothing is changed', async () => {
    world = await make()
    await world.assets.upload(PAGE)
    await expect(world.assets.upload({ ...PAGE, text: 'other' })).rejects.toEqual(code('github.exists'))
    expect(world.stored()).toEqual([PAGE])
  })

  test('a removed file is gone, removing it again is fine, and its name is free', async () => {
    world = await make()
    await world.assets.upload(PAGE)
    const { id } = (await world.assets.list())[0]!
    await world.assets.remove(id)
    await world.assets.remove(id)
    expect(world.stored()).toEqual([])
    await world.assets.upload({ ...PAGE, text: 'newer' })
    expect(world.stored()).toEqual([{ ...PAGE, text: 'newer' }])
  })

  test('a token that may only read attaches and removes nothing', async () => {
    world = await make()
    world.attach('file')
    const { id } = (await world.assets.list())[0]!
    world.readOnly()
    await expect(world.assets.upload(PAGE)).rejects.toEqual(code('github.read-only'))
    await expect(world.assets.remove(id)).rejects.toEqual(code('github.read-only'))
    expect(world.stored()).toHaveLength(1)
  })

  test('nobody there', async () => {
    world = await make()
    world.down()
    await expect(world.assets.list()).rejects.toEqual(code('github.unavailable'))
    await expect(world.assets.upload(PAGE)).rejects.toEqual(code('github.unavailable'))
    await expect(world.assets.remove(1)).rejects.toEqual(code('github.unavailable'))
  })

  test('an upload whose reply is lost throws, and is not sent twice', async () => {
    world = await make()
    world.loseReply()
    await expect(world.assets.upload(PAGE)).rejects.toEqual(code('github.unavailable'))
    expect(world.stored()).toEqual([PAGE])
  })
})
