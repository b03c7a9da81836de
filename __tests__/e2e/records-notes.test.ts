import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { actionsCheckout } from '../support/actions-checkout.ts'
import { cleanUp } from '../support/clean-up.ts'
import { countedDocker, type CountedDocker } from '../support/counted-docker.ts'
import { CLASSIC, environmentOf } from '../support/engines.ts'
import { serveGit, type GitServer } from '../support/git-server.ts'
import { startGithubServer, type GithubServer } from '../support/github-server.ts'
import { NONCE } from '../support/nonce.ts'
import { ownFolder } from '../support/own-folder.ts'
import { runAction, type ActionEnded, type ActionRun } from '../support/programs.ts'
import { git, makeBare } from '../support/repository.ts'
import { labelled, removeTestImages } from '../support/test-images.ts'

const REPOSITORY = 'acme/shop'
const FORK = 'mallory/shop'
const TOKEN = 'job-token'
const REF = 'refs/notes/weighbridge'
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
const served = join(folder, 'served')
let commits: { readonly [name in Commit]: string }
let counted: CountedDocker
let server: GitServer
let github: GithubServer
beforeAll(async () => {
  counted = countedDocker(folder)
  for (const repository of [REPOSITORY, FORK]) {
    commits = await makeBare<Commit>(join(served, repository), HISTORY)
    await git(join(served, repository), 'config', 'http.receivepack', 'true')
    await git(join(served, repository), 'config', 'uploadpack.allowFilter', 'true')
  }
})
beforeEach(async () => {
  server = await serveGit(served, TOKEN)
  github = await startGithubServer({ repository: REPOSITORY, number: 7, head: commits.head })
})
afterEach(() =>
  cleanUp(
    () => server?.[Symbol.asyncDispose](),
    () => github?.[Symbol.asyncDispose](),
    () => git(join(served, REPOSITORY), 'update-ref', '-d', REF),
  ),
)
afterAll(() => removeTestImages(CLASSIC))

/** What `docker` was asked to build. */
interface Built extends ActionEnded {
  readonly builds: number
}

/** A run on a new runner: nothing but the repository outlives it. */
async function onNewRunner(
  { ref, commit, ...event }: ActionRun['event'] & { readonly ref: string; readonly commit: string },
  { origin = REPOSITORY, persist = true } = {},
): Promise<Built> {
  const runner = await mkdtemp(join(folder, 'runner-'))
  const workspace = join(runner, 'work/shop')
  await actionsCheckout(workspace, { url: `${server.url}/${origin}`, ref, commit, token: TOKEN, persist })
  counted.calls()
  const ended = await runAction({
    workspace,
    inputs: { context: '.', name: 'shop', 'max-growth': '299999B', comment: 'never', token: TOKEN, records: 'notes' },
    event,
    repository: REPOSITORY,
    apiUrl: github.url,
    serverUrl: server.url,
    env: {
      ...environmentOf(CLASSIC),
      PATH: counted.path,
      HOME: join(runner, 'home'),
      XDG_CACHE_HOME: join(runner, 'cache'),
      GITHUB_REF: ref,
      GITHUB_SHA: commit,
    },
  })
  return { ...ended, builds: counted.calls().filter((call) => call.startsWith('buildx build')).length }
}

const repository = { default_branch: 'main' }

const push = () =>
  onNewRunner({
    name: 'push',
    ref: MAIN,
    commit: commits.main,
    payload: { ref: MAIN, before: commits.before, after: commits.main, repository },
  })

/** Its checkout has no credentials. `origin` is the repository that it was cloned from. */
function pull(origin = REPOSITORY) {
  const repo = { full_name: REPOSITORY }
  const [head, base] = [
    { sha: commits.head, ref: 'topic', repo },
    { sha: commits.main, ref: 'main', repo },
  ]
  const payload = { number: 7, pull_request: { number: 7, head, base }, repository }
  return onNewRunner({ name: 'pull_request', ref: PULL, commit: commits.merge, payload }, { origin, persist: false })
}

const noted = async (): Promise<readonly string[]> => {
  const list = await git(join(served, REPOSITORY), 'notes', '--ref=weighbridge', 'list')
  return list.split('\n').map((line) => line.split(' ')[1]!)
}

/** How a pull request ended that grows by 300,000 bytes: what it was compared with, and what was told of that. */
const judged = ({ code, outputs }: ActionEnded) => ({
  code,
  delta: outputs.get('delta-bytes'),
  base: outputs.get('baseline-sha'),
  source: outputs.get('baseline-source'),
})
const grownOver = (source: 'record' | 'rebuild') => ({ code: 1, delta: '300000', base: commits.main, source })

test('a pull request finds what the push to the default branch noted, and builds nothing of its base', async () => {
  const without = await pull()
  expect(judged(without)).toEqual(grownOver('rebuild'))
  expect(await git(join(served, REPOSITORY), 'for-each-ref', 'refs/notes')).toBe('')

  const pushed = await push()
  expect({ code: pushed.code, stdout: pushed.stdout }).toEqual({
    code: 0,
    stdout: expect.stringContaining('Stores of records: the notes ref.\n'),
  })
  expect((await noted()).toSorted()).toEqual([commits.before, commits.main].toSorted())

  const found = await pull()
  expect(judged(found)).toEqual(grownOver('record'))
  expect(found.builds).toBe(without.builds - 1)
})

test('a pull request from a checkout of a fork does not read the notes of the fork', async () => {
  await push()
  const shown = await git(join(served, REPOSITORY), 'notes', '--ref=weighbridge', 'show', commits.main)
  const forged = shown.replaceAll('"unpacked":100000', '"unpacked":400000') // as heavy as its head
  expect(forged).not.toBe(shown)
  await git(join(served, FORK), 'notes', '--ref=weighbridge', 'add', '-m', forged, commits.main)
  await git(join(served, REPOSITORY), 'update-ref', '-d', REF)
  expect(judged(await pull(FORK))).toEqual(grownOver('rebuild'))
})
