import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { REPOSITORY } from '../support/cache-world.ts'
import { cleanUp } from '../support/clean-up.ts'
import { serveGit, type GitServer } from '../support/git-server.ts'
import { startGithubServer, type GithubServer } from '../support/github-server.ts'
import { newRunner, pullOf, pushOf, type Ended, type RunEvent } from '../support/new-runner.ts'
import { judged, MOST_GROWTH, OVER_BUDGET } from '../support/over-budget-shop.ts'
import { ownFolder } from '../support/own-folder.ts'
import { git } from '../support/repository.ts'
import { servedRepository } from '../support/served-repository.ts'

const FORK = 'mallory/shop'
const TOKEN = 'job-token'
const REF = 'refs/notes/weighbridge'

const served = ownFolder()
const servedAs = (name: string) => servedRepository(OVER_BUDGET, join(served, name))
const [origin, fork] = [servedAs(REPOSITORY), servedAs(FORK)]
const { commits } = origin
const onNewRunner = newRunner()
let server: GitServer
let github: GithubServer
beforeAll(async () => {
  for (const { path } of [origin, fork]) {
    await git(path, 'config', 'http.receivepack', 'true')
    await git(path, 'config', 'uploadpack.allowFilter', 'true')
  }
})
beforeEach(async () => {
  server = await serveGit(served, TOKEN)
  github = await startGithubServer({ repository: REPOSITORY, number: 7, head: commits().head })
})
afterEach(() =>
  cleanUp(
    () => server?.[Symbol.asyncDispose](),
    () => github?.[Symbol.asyncDispose](),
    () => git(origin.path, 'update-ref', '-d', REF),
  ),
)

/** Nothing but the repository outlives a run. */
const run = (event: RunEvent, { clone = REPOSITORY, persist = true } = {}): Promise<Ended> =>
  onNewRunner({
    ...event,
    checkout: { url: `${server.url}/${clone}`, token: TOKEN, persist },
    inputs: { 'max-growth': MOST_GROWTH, comment: 'never', token: TOKEN, records: 'notes' },
    apiUrl: github.url,
    serverUrl: server.url,
  })

const push = (): Promise<Ended> => run(pushOf({ before: commits().before, after: commits().main }))

/** Its checkout, a clone of this repository, has no credentials. */
function pull(clone = REPOSITORY): Promise<Ended> {
  const { merge, head, main: base } = commits()
  return run(pullOf({ merge, head, base }), { clone, persist: false })
}

const noted = async (): Promise<readonly string[]> => {
  const list = await git(origin.path, 'notes', '--ref=weighbridge', 'list')
  return list.split('\n').map((line) => line.split(' ')[1]!)
}

const grownOver = (source: 'record' | 'rebuild') => ({ code: 1, delta: '300000', base: commits().main, source })

test('a pull request finds what the push to the default branch noted, and builds nothing of its base', async () => {
  const without = await pull()
  expect(judged(without)).toEqual(grownOver('rebuild'))
  expect(await git(origin.path, 'for-each-ref', 'refs/notes')).toBe('')

  const pushed = await push()
  expect({ code: pushed.code, stdout: pushed.stdout }).toEqual({
    code: 0,
    stdout: expect.stringContaining('Stores of records: the notes ref.\n'),
  })
  expect((await noted()).toSorted()).toEqual([commits().before, commits().main].toSorted())

  const found = await pull()
  expect(judged(found)).toEqual(grownOver('record'))
  expect(found.builds).toBe(without.builds - 1)
})

test('a pull request from a checkout of a fork does not read the notes of the fork', async () => {
  await push()
  const shown = await git(origin.path, 'notes', '--ref=weighbridge', 'show', commits().main)
  const forged = shown.replaceAll('"unpacked":100000', '"unpacked":400000') // as heavy as its head
  expect(forged).not.toBe(shown)
  await git(fork.path, 'notes', '--ref=weighbridge', 'add', '-m', forged, commits().main)
  await git(origin.path, 'update-ref', '-d', REF)
  expect(judged(await pull(FORK))).toEqual(grownOver('rebuild'))
})
