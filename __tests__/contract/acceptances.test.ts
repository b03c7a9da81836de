import { afterEach, describe, expect, test } from '@jest/globals'
import { githubAcceptances } from '../../src/adapters/github/acceptances.ts'
import type { Acceptances } from '../../src/ports.ts'
import { fakeAcceptances } from '../support/fake-acceptances.ts'
import type { Permission } from '../support/github-labels.ts'
import { startGithubServer, type Fault, type GithubServer, type TOKENS } from '../support/github-server.ts'

/** A pull request's labels, and the means to change them. */
interface World {
  readonly acceptances: Acceptances
  readonly label: (by: string, name: string) => void
  readonly unlabel: (name: string) => void
  readonly may: (login: string, permission: Permission) => void
  readonly close: () => Promise<void>
}

const LABEL = 'accept-growth'
const IMPATIENT = { request: 2_000, total: 5_000, pauses: [1, 1], retryAfter: 1_000 }
const NEVER = new AbortController().signal
const account = (login: string) => ({ login, type: login.endsWith('[bot]') ? 'Bot' : 'User' }) as const

async function worldInMemory(): Promise<World> {
  const acceptances = fakeAcceptances()
  let now = Date.UTC(2026, 10, 30)
  return {
    acceptances,
    label: (by, name) => acceptances.label(by, name, new Date((now += 1000)).toISOString()),
    unlabel: (name) => acceptances.unlabel(name),
    may: (login, permission) => acceptances.may(login, permission),
    close: async () => {},
  }
}

const on = (server: GithubServer, token: keyof typeof TOKENS) =>
  githubAcceptances({ token, apiUrl: server.url, repository: 'acme/shop', number: 7 }, NEVER, IMPATIENT)

async function worldOnGithub(token: keyof typeof TOKENS): Promise<World> {
  const server = await startGithubServer({ repository: 'acme/shop', number: 7, head: 'a'.repeat(40) })
  return {
    acceptances: on(server, token),
    label: (by, name) => server.label(account(by), name),
    unlabel: (name) => server.label(account('somebody'), name, 'unlabeled'),
    may: (login, permission) => void (server.state.people[login] = permission),
    close: async () => server[Symbol.asyncDispose](),
  }
}

const absent = { kind: 'miss', reason: expect.any(String), absent: true }
const miss = (reason: string) => ({ kind: 'miss', reason })
const setBy = (by: string) => ({
  kind: 'found',
  value: { by, at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*\.000Z$/) },
})

describe.each([
  ['the fake', worldInMemory],
  ['the REST API with an installation token', async () => worldOnGithub('job-token')],
  ['the REST API with a token that may only read', async () => worldOnGithub('fork-token')],
])('Acceptances: %s', (_name, make) => {
  let world: World
  afterEach(async () => world.close())

  test.each<[Permission, boolean]>([
    ['admin', true],
    ['write', true],
    ['read', false],
    ['none', false],
  ])('a person with the permission "%s": counts, %s', async (permission, counts) => {
    world = await make()
    world.may('grace', permission)
    world.label('grace', LABEL)
    const refused = miss('grace set it, who may not write to acme/shop')
    expect(await world.acceptances.find(LABEL)).toEqual(counts ? setBy('grace') : refused)
  })

  test('no label, another one, and one that was removed', async () => {
    world = await make()
    world.may('grace', 'write')
    expect(await world.acceptances.find(LABEL)).toEqual(absent)
    world.label('grace', 'accept-growth-later')
    expect(await world.acceptances.find(LABEL)).toEqual(absent)
    world.label('grace', LABEL)
    expect(await world.acceptances.find(LABEL)).toEqual(setBy('grace'))
    world.unlabel(LABEL)
    expect(await world.acceptances.find(LABEL)).toEqual(absent)
  })

  test('the last one who set it counts, at that time', async () => {
    world = await make()
    world.may('grace', 'write')
    world.label('grace', LABEL)
    const first = await world.acceptances.find(LABEL)
    world.unlabel(LABEL)
    world.label('reader', LABEL)
    expect(await world.acceptances.find(LABEL)).toMatchObject({ kind: 'miss' })
    world.unlabel(LABEL)
    world.label('grace', LABEL)
    const last = await world.acceptances.find(LABEL)
    const timeOf = (found: typeof last) => (found.kind === 'found' ? Date.parse(found.value.at) : NaN)
    expect(timeOf(last)).toBeGreaterThan(timeOf(first))
  })

  test('a bot is not a person, whatever it may do', async () => {
    world = await make()
    world.may('github-actions[bot]', 'write')
    world.label('github-actions[bot]', LABEL)
    const reason = 'github-actions[bot] set it, which is not a person'
    expect(await world.acceptances.find(LABEL)).toEqual(miss(reason))
  })

  test('GitHub does not tell labels apart by their case', async () => {
    world = await make()
    world.may('grace', 'write')
    world.label('grace', 'Accept-Growth')
    expect(await world.acceptances.find(LABEL)).toEqual(setBy('grace'))
  })
})

/** What is found of a label that counts, in a pull request that a test changes before. */
async function foundAfter(change: (server: GithubServer) => void, token: keyof typeof TOKENS = 'job-token') {
  await using server = await startGithubServer({ repository: 'acme/shop', number: 7, head: 'a'.repeat(40) })
  server.state.people['grace'] = 'write'
  server.label(account('grace'), LABEL)
  change(server)
  return await on(server, token).find(LABEL)
}

const answers = (status: number, headers = {}): Fault['does'] => ({
  kind: 'answer',
  response: { status, body: { message: 'as the test wants' }, headers },
})

describe('the REST API', () => {
  test('all pages of the timeline are read', async () => {
    const found = await foundAfter((server) => {
      server.label(account('grace'), LABEL, 'unlabeled')
      server.seed(150)
      server.label(account('reader'), LABEL)
      server.seed(150)
    })
    expect(found).toEqual(miss('reader set it, who may not write to acme/shop'))
  })

  test('a timeline that is too long says so', async () => {
    expect(await foundAfter((server) => server.seed(3_001))).toEqual(
      miss('pull request #7 of acme/shop has more than 3000 events, too many to find who set it'),
    )
  })

  test('a label without a person, or that no event set, counts for nothing', async () => {
    const unknown = miss('GitHub does not say who set it')
    const deleted = await foundAfter(({ state }) => void state.labels.push({ ...state.labels[0]!, actor: null }))
    expect(deleted).toEqual(unknown)
    const renamed: Fault = {
      path: /timeline/,
      does: { kind: 'answer', response: { status: 200, body: [{ event: 'labeled', label: { name: 'old name' } }] } },
    }
    expect(await foundAfter((server) => server.inject(renamed))).toEqual(unknown)
    const timeless = { event: 'labeled', label: { name: LABEL }, actor: account('grace') }
    const answer: Fault = { path: /timeline/, does: { kind: 'answer', response: { status: 200, body: [timeless] } } }
    expect(await foundAfter((server) => server.inject(answer))).toEqual(unknown)
  })

  test.each<[string, RegExp, Fault['does'], RegExp]>([
    ['the pull request is not seen', /pulls/, answers(404), /There is no pull request #7/],
    ['the timeline is not seen', /timeline/, answers(404), /There is no pull request #7/],
    ['the timeline is refused', /timeline/, answers(403), /may not look up who set a label.*"pull-requests: read"/],
    ['the permission is not seen', /permission/, answers(404), /There is no/],
    ['the permission is refused', /permission/, answers(403), /The token may not/],
    ['the timeline is down', /timeline/, answers(503), /The request to GitHub at .* failed/],
    ['the timeline is limited for long', /timeline/, answers(429, { 'retry-after': '60' }), /limits the rate/],
    ['the permission is cut', /permission/, { kind: 'down' }, /The request to GitHub at .* failed/],
  ])('%s: a reason, never an error', async (_, path, does, reason) => {
    const found = await foundAfter((server) => server.inject({ path, does, times: Infinity }))
    expect(found).toEqual(miss(expect.stringMatching(reason) as unknown as string))
    expect(found).not.toHaveProperty('absent')
  })

  test.each<[string, Fault['does']]>([
    ['busy', answers(429, { 'retry-after': '0' })],
    ['down', answers(503)],
    ['cut off', { kind: 'down' }],
  ])('%s for a moment: asked again', async (_, does) => {
    const change = (server: GithubServer) => {
      for (const path of [/pulls/, /timeline/, /permission/]) server.inject({ path, does })
    }
    expect(await foundAfter(change)).toEqual(setBy('grace'))
  })

  test('a token that sees nothing learns nothing', async () => {
    expect(await foundAfter(() => undefined, 'blind-token')).toMatchObject({ kind: 'miss' })
  })
})
