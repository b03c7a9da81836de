import { expect, test } from '@jest/globals'
import { githubOfRun } from '../../../../src/adapters/github/of-run.ts'
import type { EventFacts } from '../../../../src/inputs/event-facts.ts'
import { pullEvent } from '../../../support/pull-event.ts'

const where = { token: 't', apiUrl: 'http://127.0.0.1:9', repository: 'acme/shop' }
const NEVER = new AbortController().signal
const HEAD = 'a'.repeat(40)
const pull: EventFacts = pullEvent(HEAD)
const released = (ref: string): EventFacts => ({
  kind: 'other',
  name: 'release',
  ref,
  defaultBranch: 'main',
  commit: HEAD,
})

const group = { kind: 'merge_group', base: HEAD, head: HEAD, defaultBranch: 'main' } as const

const NO_PULL = { reason: 'The event has no pull request.' }
const UNAUTHORIZED = { reason: expect.stringContaining('(input "token")') }

test.each<[string, EventFacts, string, object]>([
  [
    'a pull request',
    pull,
    't',
    { comments: { create: expect.anything() }, acceptances: { find: expect.anything() }, assets: undefined },
  ],
  ['a pull request without a token', pull, '', { comments: UNAUTHORIZED, acceptances: undefined, assets: undefined }],
  [
    'a release',
    released('refs/tags/v1'),
    't',
    { comments: NO_PULL, acceptances: undefined, assets: { upload: expect.anything() } },
  ],
  ['a release without a token', released('refs/tags/v1'), '', { comments: NO_PULL, assets: UNAUTHORIZED }],
  [
    'a merge group of a pull request',
    { ...group, number: 7 },
    't',
    { comments: { list: expect.anything() }, acceptances: { find: expect.anything() } },
  ],
  ['a merge group that names none', group, 't', { comments: NO_PULL, acceptances: undefined }],
  ['a release of a branch', released('refs/heads/main'), 't', { assets: { reason: 'The run is not on a tag.' } }],
])('what %s has of GitHub, or why not', (_, event, token, expected) => {
  expect(githubOfRun(event, { ...where, token }, NEVER)).toMatchObject(expected)
})

test('nobody asks for the usage of the cache without a token', async () => {
  await expect(githubOfRun(pull, { ...where, token: '' }, NEVER).usage('weighbridge-')).resolves.toBeNull()
})
