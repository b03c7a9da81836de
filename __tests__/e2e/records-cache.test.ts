import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { hashOf } from '../../src/adapters/actions-cache/record-blob.ts'
import type { WeightRecord } from '../../src/record/record.ts'
import { actionsCheckout } from '../support/actions-checkout.ts'
import { cleanUp } from '../support/clean-up.ts'
import { countedDocker, type CountedDocker } from '../support/counted-docker.ts'
import { CLASSIC, environmentOf } from '../support/engines.ts'
import { startGithubServer, type GithubServer } from '../support/github-server.ts'
import { NONCE } from '../support/nonce.ts'
import { ownFolder } from '../support/own-folder.ts'
import { runAction, type ActionEnded, type ActionRun } from '../support/programs.ts'
import { listed } from '../support/records-world.ts'
import { makeBare } from '../support/repository.ts'
import { startResultsService, type ResultsService } from '../support/results-service.ts'
import type { TOKENS } from '../support/results-state.ts'
import { labelled, removeTestImages } from '../support/test-images.ts'

const REPOSITORY = 'acme/shop'
const MAIN = 'refs/heads/main'
const PULL = 'refs/pull/7/merge'

/** An image that weighs so many bytes. */
const weighing = (bytes: number) => ({
  files: { Dockerfile: labelled('FROM scratch\nCOPY app /app\n'), app: NONCE.padEnd(bytes) },
})
const HISTORY = {
  commits: {
    before: weighing(90_000),
    main: { ...weighing(100_000), parents: ['before'] },
    head: { ...weighing(400_000), parents: ['main'] },
    merge: { ...weighing(400_000), parents: ['main', 'head'] },
  },
  refs: { main: 'main', [PULL]: 'merge' },
} as const

type Commit = keyof (typeof HISTORY)['commits']

const folder = ownFolder()
let commits: { readonly [name in Commit]: string }
let counted: CountedDocker
let service: ResultsService
let github: GithubServer
beforeAll(async () => {
  commits = await makeBare<Commit>(join(folder, 'served'), HISTORY)
  counted = countedDocker(folder)
})
beforeEach(async () => {
  const started = (service = await startResultsService())
  github = await startGithubServer({ repository: REPOSITORY, number: 7, head: commits.head })
  github.state.caches = () => listed(started)
})
afterEach(() =>
  cleanUp(
    () => service?.[Symbol.asyncDispose](),
    () => github?.[Symbol.asyncDispose](),
  ),
)
afterAll(() => removeTestImages(CLASSIC))

/** A run on a new runner: nothing but the Actions cache outlives it. `builds` are those that docker was asked for. */
async function onNewRunner(
  { ref, commit, ...event }: ActionRun['event'] & { readonly ref: string; readonly commit: string },
  cache: keyof typeof TOKENS,
): Promise<ActionEnded & { readonly builds: number }> {
  const runner = await mkdtemp(join(folder, 'runner-'))
  const workspace = join(runner, 'work/shop')
  await actionsCheckout(workspace, { url: `file://${join(folder, 'served')}`, ref, commit })
  counted.calls()
  const ended = await runAction({
    workspace,
    inputs: { context: '.', name: 'shop', 'max-growth': '299999B', comment: 'never', token: 'job-token' },
    event,
    repository: REPOSITORY,
    apiUrl: github.url,
    serverUrl: 'https://github.com',
    env: {
      ...environmentOf(CLASSIC),
      PATH: counted.path,
      HOME: join(runner, 'home'),
      XDG_CACHE_HOME: join(runner, 'cache'),
      GITHUB_REF: ref,
      GITHUB_SHA: commit,
      ACTIONS_CACHE_SERVICE_V2: 'true',
      ACTIONS_RESULTS_URL: service.url,
      ACTIONS_RUNTIME_TOKEN: cache,
    },
  })
  return { ...ended, builds: counted.calls().filter((call) => call.startsWith('buildx build')).length }
}

const repository = { default_branch: 'main' }

const push = () =>
  onNewRunner(
    {
      name: 'push',
      ref: MAIN,
      commit: commits.main,
      payload: { ref: MAIN, before: commits.before, after: commits.main, repository },
    },
    'main-token',
  )

function pull() {
  const repo = { full_name: REPOSITORY }
  const [head, base] = [
    { sha: commits.head, ref: 'topic', repo },
    { sha: commits.main, ref: 'main', repo },
  ]
  const payload = { number: 7, pull_request: { number: 7, head, base }, repository }
  return onNewRunner({ name: 'pull_request', ref: PULL, commit: commits.merge, payload }, 'pull-token')
}

/** How a pull request ended that grows by 300,000 bytes: what it was compared with, and what was told of that. */
const judged = ({ code, outputs }: ActionEnded) => ({
  code,
  delta: outputs.get('delta-bytes'),
  base: outputs.get('baseline-sha'),
  source: outputs.get('baseline-source'),
})
const grownOver = (source: 'record' | 'rebuild') => ({ code: 1, delta: '300000', base: commits.main, source })

test('a pull request finds what the push to the default branch left, and builds nothing of its base', async () => {
  const without = await pull()
  expect(judged(without)).toEqual(grownOver('rebuild'))
  expect(service.state.entries).toEqual([])

  const pushed = await push()
  expect({ code: pushed.code, stdout: pushed.stdout }).toEqual({
    code: 0,
    stdout: expect.stringContaining('Stores of records: the cache folder, then the Actions cache.\n'),
  })
  const left = service.state.entries.map(({ scope, key }) => `${scope} ${/[0-9a-f]{40}/.exec(key)?.[0]}`)
  expect(new Set(left)).toEqual(new Set([`${MAIN} ${commits.before}`, `${MAIN} ${commits.main}`]))

  const found = await pull()
  expect(judged(found)).toEqual(grownOver('record'))
  expect(found.builds).toBe(without.builds - 1)
  expect(service.state.entries).toHaveLength(2)
})

test('what a pull request forges in its own part of the cache is not believed', async () => {
  await push()
  const entry = service.state.entries.find(({ key }) => key.includes(commits.main))!
  const record: WeightRecord = JSON.parse(gunzipSync(entry.blob!).toString())
  const [image] = record.images
  const metrics = { ...image!.metrics, unpacked: 400_000 } // as heavy as its head
  const forged = gzipSync(JSON.stringify({ ...record, images: [{ ...image!, metrics }] }))
  const named = entry.key.replace(/[0-9a-f]{32}$/, hashOf(forged))
  const own = { ...entry, scope: PULL, blob: forged }
  service.state.entries.push(own, { ...own, key: named })

  const deceived = await pull()
  expect(judged(deceived)).toEqual(grownOver('rebuild'))
  expect(deceived.stdout).toContain(
    `${commits.main.slice(0, 7)}: the record of ${commits.main} in the Actions cache is not used: ` +
      'its bytes are not those that the default branch stored; it is weighed again.\n',
  )
})

test('a token that may not list the cache has the base built again, and says what to do', async () => {
  await push()
  const response = { status: 403, body: { message: 'Resource not accessible by integration' } }
  github.inject({ path: /\/actions\/caches$/, times: 9, does: { kind: 'answer', response } })
  const { stdout, ...ended } = await pull()
  expect(judged({ ...ended, stdout })).toEqual(grownOver('rebuild'))
  expect(stdout).toContain('give the job "actions: read"')
  expect(stdout).not.toMatch(/^::(?:error|warning) .*cache/m)
})
