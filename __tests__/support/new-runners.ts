import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals'
import { actionsCheckout } from './actions-checkout.ts'
import { cleanUp } from './clean-up.ts'
import { countedDocker, type CountedDocker } from './counted-docker.ts'
import { CLASSIC, environmentOf } from './engines.ts'
import { startGithubServer, type GithubServer } from './github-server.ts'
import { ownFolder } from './own-folder.ts'
import { runAction, type ActionEnded, type ActionRun } from './programs.ts'
import { listed } from './records-world.ts'
import { makeBare, type CommitLiteral } from './repository.ts'
import { startResultsService, type ResultsService } from './results-service.ts'
import type { TOKENS } from './results-state.ts'
import { removeTestImages } from './test-images.ts'

const REPOSITORY = 'acme/shop'
const MAIN = 'refs/heads/main'
export const PULL = 'refs/pull/7/merge'

/** How a run ended, and what it asked docker for. */
export interface Ended extends ActionEnded {
  readonly builds: number
  readonly exports: number
}

type Inputs = Readonly<Record<string, string>>

/** Runs of the action, each on a new runner: nothing but the Actions cache outlives it. */
export interface NewRunners<Commit extends string> {
  readonly commits: { readonly [name in Commit]: string }
  readonly service: ResultsService
  readonly github: GithubServer
  /** A push to the default branch, with more inputs. */
  readonly push: (after: Commit, before: Commit, more?: Inputs) => Promise<Ended>
  /** A pull request on the merge of its head into the commit `base`. */
  readonly pull: (pull: Readonly<Record<'merge' | 'head' | 'base', Commit>>, more?: Inputs) => Promise<Ended>
}

/** For each test of a file, with an empty cache. */
export function newRunners<Commit extends string>(
  history: {
    readonly commits: { readonly [name in Commit]: CommitLiteral }
    readonly refs: { readonly [ref: string]: NoInfer<Commit> }
  },
  inputs: Inputs,
): () => NewRunners<Commit> {
  const folder = ownFolder()
  const url = join(folder, 'served')
  let commits: NewRunners<Commit>['commits']
  let counted: CountedDocker
  let service: ResultsService
  let github: GithubServer
  beforeAll(async () => {
    commits = await makeBare<Commit>(url, history)
    counted = countedDocker(folder)
  })
  beforeEach(async () => {
    const started = (service = await startResultsService())
    github = await startGithubServer({ repository: REPOSITORY, number: 7, head: 'a'.repeat(40) })
    github.state.caches = () => listed(started)
  })
  afterEach(() =>
    cleanUp(
      () => service?.[Symbol.asyncDispose](),
      () => github?.[Symbol.asyncDispose](),
    ),
  )
  afterAll(() => removeTestImages(CLASSIC))
  return () => ({ commits, service, github, push, pull })

  async function run(
    event: ActionRun['event'],
    { ref, commit }: { readonly ref: string; readonly commit: string },
    cache: keyof typeof TOKENS,
    more: Inputs,
  ): Promise<Ended> {
    const runner = await mkdtemp(join(folder, 'runner-'))
    const workspace = join(runner, 'work/shop')
    await actionsCheckout(workspace, { url: `file://${url}`, ref, commit })
    counted.calls()
    const ended = await runAction({
      workspace,
      inputs: { context: '.', name: 'shop', comment: 'never', token: 'job-token', ...inputs, ...more },
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
    const calls = counted.calls()
    const count = (start: string): number => calls.filter((call) => call.startsWith(start)).length
    return { ...ended, builds: count('buildx build'), exports: count('image save') }
  }

  function push(after: Commit, before: Commit, more: Inputs = {}): Promise<Ended> {
    const repository = { default_branch: 'main' }
    const payload = { ref: MAIN, before: commits[before], after: commits[after], repository }
    return run({ name: 'push', payload }, { ref: MAIN, commit: commits[after] }, 'main-token', more)
  }

  function pull(
    { merge, head, base }: Readonly<Record<'merge' | 'head' | 'base', Commit>>,
    more: Inputs = {},
  ): Promise<Ended> {
    const repo = { full_name: REPOSITORY }
    const ends = {
      head: { sha: commits[head], ref: 'topic', repo },
      base: { sha: commits[base], ref: 'main', repo },
    }
    const payload = { number: 7, pull_request: { number: 7, ...ends }, repository: { default_branch: 'main' } }
    return run({ name: 'pull_request', payload }, { ref: PULL, commit: commits[merge] }, 'pull-token', more)
  }
}
