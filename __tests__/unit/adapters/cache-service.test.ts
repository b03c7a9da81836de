import { expect, test } from '@jest/globals'
import { cacheService } from '../../../src/adapters/actions-cache/from-environment.ts'
import { runnerToken } from '../../support/runner-token.ts'

const RUN = {
  ACTIONS_CACHE_SERVICE_V2: 'True',
  ACTIONS_RESULTS_URL: 'https://results-receiver.actions.githubusercontent.com/',
  ACTIONS_RUNTIME_TOKEN: 'token',
  GITHUB_SERVER_URL: 'https://github.com',
}
const FOUND = { resultsUrl: RUN.ACTIONS_RESULTS_URL, token: 'token' }
const FORBIDDEN = { reason: 'the run may not use the cache', forbidden: true }
const none = (reason: string) => ({ reason, forbidden: false })

test.each([
  ['a run on github.com', {}, FOUND],
  ['without a slash at its end', { ACTIONS_RESULTS_URL: RUN.ACTIONS_RESULTS_URL.slice(0, -1) }, FOUND],
  ['GitHub Enterprise Cloud with a name of its own', { GITHUB_SERVER_URL: 'https://acme.ghe.com' }, FOUND],
  ['without an address of the server', { GITHUB_SERVER_URL: undefined }, FOUND],
  ['a cache that may be written', { ACTIONS_CACHE_MODE: 'write' }, FOUND],
  ['a mode that nobody knows yet', { ACTIONS_CACHE_MODE: 'sideways' }, FOUND],
  ['a cache that may be read', { ACTIONS_CACHE_MODE: ' Read ' }, { ...FOUND, only: 'read' }],
  ['a cache that may only be written', { ACTIONS_CACHE_MODE: 'write-only' }, { ...FOUND, only: 'write' }],
  ['an old runner', { ACTIONS_CACHE_SERVICE_V2: undefined }, none('the runner has no cache service (version 2)')],
  [
    'GitHub Enterprise Server',
    { GITHUB_SERVER_URL: 'https://git.acme.test' },
    none('GitHub Enterprise Server has no cache service (version 2)'),
  ],
  ['a run that may not use it', { ACTIONS_CACHE_MODE: ' None ' }, FORBIDDEN],
  ['nor another', { ACTIONS_CACHE_MODE: 'none', GITHUB_SERVER_URL: 'https://git.acme.test' }, FORBIDDEN],
  ['no token', { ACTIONS_RUNTIME_TOKEN: '' }, none('the runner gave no token for its cache service')],
  ['no address', { ACTIONS_RESULTS_URL: undefined }, none('the runner gave no URL of its cache service')],
  ['a strange address', { ACTIONS_RESULTS_URL: 'file:///tmp/' }, none('the runner gave no URL of its cache service')],
])('%s', (_, change, expected) => {
  expect(cacheService({ ...RUN, ...change })).toEqual(expected)
})

const scope = (Permission: unknown) => ({ Scope: 'refs/heads/main', Permission })

test.each([
  // what the token says it may                               what the run may
  [[scope(3)], undefined],
  [[scope(1), scope(2)], undefined],
  [[scope(1), scope(1)], 'read'],
  [[], undefined],
  [[scope('3')], undefined],
  [[scope(1), scope('read')], undefined],
  [[{}], undefined],
  [[null], undefined],
  [{}, undefined],
  ['no JSON', undefined],
])('a token that says %j: %s', (permissions, only) => {
  const token = runnerToken(permissions)
  const asked = (mode: string) => cacheService({ ...RUN, ACTIONS_RUNTIME_TOKEN: token, ACTIONS_CACHE_MODE: mode })
  const service = { ...FOUND, token }
  expect(asked('')).toEqual(only === undefined ? service : { ...service, only })
  expect(asked('write-only')).toEqual({ ...service, only: 'write' })
})
