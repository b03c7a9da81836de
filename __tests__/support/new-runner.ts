import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll } from '@jest/globals'
import { actionsCheckout, type CheckoutOptions } from './actions-checkout.ts'
import { MAIN, REPOSITORY } from './cache-world.ts'
import { countedDocker, type CountedDocker } from './counted-docker.ts'
import { CLASSIC, environmentOf } from './engines.ts'
import { ownFolder } from './own-folder.ts'
import { runAction, type ActionEnded, type ActionRun } from './programs.ts'
import { removeTestImages } from './test-images.ts'

export const PULL = 'refs/pull/7/merge'

/** How a run ended, and what it asked docker for. */
export interface Ended extends ActionEnded {
  readonly builds: number
  readonly exports: number
}

export interface RunEvent {
  readonly event: ActionRun['event']
  /** The full ref of the event, and its commit: `GITHUB_REF`, `GITHUB_SHA`. */
  readonly ref: string
  readonly commit: string
}

interface RunnerRun extends RunEvent, Pick<ActionRun, 'apiUrl' | 'inputs'> {
  readonly serverUrl?: string
  /** `commit` if another one than the event's is checked out. */
  readonly checkout: Omit<CheckoutOptions, 'ref' | 'commit'> & { readonly commit?: string }
  readonly env?: NodeJS.ProcessEnv
}

/** Runs the action on a new runner: workspace, home and cache folder are empty, and only the engine is shared. */
export function newRunner(): (run: RunnerRun) => Promise<Ended> {
  const folder = ownFolder()
  let counted: CountedDocker
  beforeAll(() => {
    counted = countedDocker(folder)
  })
  afterAll(() => removeTestImages(CLASSIC))
  return async ({ event, ref, commit, apiUrl, inputs, serverUrl = 'https://github.com', checkout, env = {} }) => {
    const runner = await mkdtemp(join(folder, 'runner-'))
    const workspace = join(runner, 'work/shop')
    await actionsCheckout(workspace, { ref, commit, ...checkout })
    counted.calls()
    const ended = await runAction({
      workspace,
      inputs: { context: '.', name: 'shop', ...inputs },
      event,
      repository: REPOSITORY,
      apiUrl,
      serverUrl,
      env: {
        ...environmentOf(CLASSIC),
        PATH: counted.path,
        HOME: join(runner, 'home'),
        XDG_CACHE_HOME: join(runner, 'cache'),
        GITHUB_REF: ref,
        GITHUB_SHA: commit,
        ...env,
      },
    })
    const calls = counted.calls()
    const count = (start: string): number => calls.filter((call) => call.startsWith(start)).length
    return { ...ended, builds: count('buildx build'), exports: count('image save') }
  }
}

const repository = { default_branch: 'main' }

/** A push to the default branch. */
export function pushOf({ before, after }: { readonly before: string; readonly after: string }): RunEvent {
  return { event: { name: 'push', payload: { ref: MAIN, before, after, repository } }, ref: MAIN, commit: after }
}

/** A pull request on the merge of its head, which is in the repository `from`, into the commit `base`. */
export function pullOf(
  { merge, head, base }: Readonly<Record<'merge' | 'head' | 'base', string>>,
  from = REPOSITORY,
): RunEvent {
  const ends = {
    head: { sha: head, ref: 'topic', repo: { full_name: from } },
    base: { sha: base, ref: 'main', repo: { full_name: REPOSITORY } },
  }
  const payload = { number: 7, pull_request: { number: 7, ...ends }, repository }
  return { event: { name: 'pull_request', payload }, ref: PULL, commit: merge }
}
