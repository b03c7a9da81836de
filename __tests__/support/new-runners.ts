import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals'
import { actionsCheckout } from './actions-checkout.ts'
import { cleanUp } from './clean-up.ts'
import { countedDocker, type CountedDocker } from './counted-docker.ts'
import { CLASSIC, environmentOf } from './engines.ts'
import { startGithubServer, type GithubServer } from './github-server.ts'
import { NONCE } from './nonce.ts'
import { ownFolder } from './own-folder.ts'
import { runAction, type ActionEnded, type ActionRun } from './programs.ts'
import { listed } from './records-world.ts'
import { makeBare } from './repository.ts'
import { startResultsService, type ResultsService } from './results-service.ts'
import type { TOKENS } from './results-state.ts'
import { labelled, removeTestImages } from './test-images.ts'

const REPOSITORY = 'acme/shop'
export const MAIN = 'refs/heads/main'
export const PULL = 'refs/pull/7/merge'

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
type Inputs = ActionRun['inputs']

/** `builds`: how many docker was asked for. */
type Ended = ActionEnded & { readonly builds: number }

/** Runs on new runners: nothing but the Actions cache outlives one. */
export interface NewRunners {
  readonly commits: () => { readonly [name in Commit]: string }
  readonly service: () => ResultsService
  readonly github: () => GithubServer
  /** A push to main. */
  readonly push: () => Promise<Ended>
  /** A pull request that grows by 300,000 bytes, one more than it may. */
  readonly pull: (inputs?: Inputs) => Promise<Ended>
}

/** The cache is empty at the start of each test. */
export function newRunners(): NewRunners {
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

  async function onNewRunner(
    { ref, commit, ...event }: ActionRun['event'] & { readonly ref: string; readonly commit: string },
    cache: keyof typeof TOKENS,
    inputs: Inputs = {},
  ): Promise<Ended> {
    const runner = await mkdtemp(join(folder, 'runner-'))
    const workspace = join(runner, 'work/shop')
    await actionsCheckout(workspace, { url: `file://${join(folder, 'served')}`, ref, commit })
    counted.calls()
    const ended = await runAction({
      workspace,
      inputs: { context: '.', name: 'shop', 'max-growth': '299999B', comment: 'never', token: 'job-token', ...inputs },
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

  function push(): Promise<Ended> {
    const { before, main: after } = commits
    const payload = { ref: MAIN, before, after, repository }
    return onNewRunner({ name: 'push', ref: MAIN, commit: after, payload }, 'main-token')
  }

  function pull(inputs?: Inputs): Promise<Ended> {
    const repo = { full_name: REPOSITORY }
    const [head, base] = [
      { sha: commits.head, ref: 'topic', repo },
      { sha: commits.main, ref: 'main', repo },
    ]
    const payload = { number: 7, pull_request: { number: 7, head, base }, repository }
    return onNewRunner({ name: 'pull_request', ref: PULL, commit: commits.merge, payload }, 'pull-token', inputs)
  }

  return { commits: () => commits, service: () => service, github: () => github, push, pull }
}

/** How a pull request ended: what it was compared with, and what was told of that. */
export const judged = ({ code, outputs }: ActionEnded) => ({
  code,
  delta: outputs.get('delta-bytes'),
  base: outputs.get('baseline-sha'),
  source: outputs.get('baseline-source'),
})
