import { cacheWorld, type CacheWorld } from './cache-world.ts'
import { newRunner, pullOf, pushOf, type Ended, type RunEvent } from './new-runner.ts'
import type { History } from './repository.ts'
import type { TOKENS } from './results-state.ts'
import { servedRepository, type ServedRepository } from './served-repository.ts'

type Inputs = Readonly<Record<string, string>>

/** Runs of the action, each on a new runner: nothing but the Actions cache outlives it. */
export interface NewRunners<Commit extends string> extends Pick<CacheWorld, 'service' | 'github'> {
  readonly commits: ReturnType<ServedRepository<Commit>['commits']>
  /** A push to the default branch, with more inputs. */
  readonly push: (after: Commit, before: Commit, more?: Inputs) => Promise<Ended>
  /** A pull request on the merge of its head into the commit `base`. */
  readonly pull: (pull: Readonly<Record<'merge' | 'head' | 'base', Commit>>, more?: Inputs) => Promise<Ended>
}

/** For each test of a file, with an empty cache. */
export function newRunners<Commit extends string>(history: History<Commit>, inputs: Inputs): () => NewRunners<Commit> {
  const { url, commits } = servedRepository(history)
  const world = cacheWorld()
  const onNewRunner = newRunner()
  return () => ({ ...world(), commits: commits(), push, pull })

  function run(event: RunEvent, cache: keyof typeof TOKENS, more: Inputs): Promise<Ended> {
    const { service, github } = world()
    return onNewRunner({
      ...event,
      checkout: { url },
      inputs: { comment: 'never', token: 'job-token', ...inputs, ...more },
      apiUrl: github.url,
      env: {
        ACTIONS_CACHE_SERVICE_V2: 'true',
        ACTIONS_RESULTS_URL: service.url,
        ACTIONS_RUNTIME_TOKEN: cache,
      },
    })
  }

  function push(after: Commit, before: Commit, more: Inputs = {}): Promise<Ended> {
    return run(pushOf({ before: commits()[before], after: commits()[after] }), 'main-token', more)
  }

  function pull(
    { merge, head, base }: Readonly<Record<'merge' | 'head' | 'base', Commit>>,
    more: Inputs = {},
  ): Promise<Ended> {
    const hash = commits()
    return run(pullOf({ merge: hash[merge], head: hash[head], base: hash[base] }), 'pull-token', more)
  }
}
