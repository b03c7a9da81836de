import type { ImageRecord } from '../../src/record/record.ts'
import { environmentOf, type Engine } from './engines.ts'
import { NOBODY } from './loopback.ts'
import { mountsOf, type Mounts } from './mount-run.ts'
import { runAction, type ActionEnded, type ActionRun } from './programs.ts'
import { git } from './repository.ts'

/** What a run of the action needs. */
export type Trigger = 'push' | 'push of a branch' | 'push of a tag' | 'release' | 'pull_request'

/** A run of the action, with the outcomes of its cache mounts. */
export interface MountActionRun extends ActionEnded {
  readonly mounts: Mounts
}

export interface ActionOptions {
  readonly directory: string
  readonly trigger: Trigger
  /** Address of the results service, and the run's token for it. */
  readonly service: string
  readonly token?: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly api?: string
}

/** Runs the action on a checkout; its cache folder is empty, as on a new runner. */
export async function runOnRunner(engine: Engine, options: ActionOptions): Promise<MountActionRun> {
  const { directory, trigger, service, token = 'main-token', inputs = {}, api = `http://${NOBODY}/` } = options
  const commit = await git(directory, 'rev-parse', 'HEAD')
  const { ref, ...event } = eventOf(trigger, commit)
  const ended = await runAction({
    workspace: directory,
    inputs: { context: '.', name: 'service', comment: 'never', token: '', ...inputs },
    event,
    repository: 'acme/shop',
    apiUrl: api,
    serverUrl: 'https://github.com',
    env: {
      ...environmentOf(engine),
      GITHUB_REF: ref,
      GITHUB_SHA: commit,
      ACTIONS_RESULTS_URL: service,
      ACTIONS_RUNTIME_TOKEN: token,
      ACTIONS_CACHE_SERVICE_V2: 'true',
    },
  })
  const report = ended.outputs.get('report-json')
  if (!report) throw new Error(`no report:\n${ended.stdout}\n${ended.stderr}`)
  const [image] = JSON.parse(report).images as readonly ImageRecord[]
  return { ...ended, mounts: mountsOf(image!) }
}

const NEW = '0'.repeat(40)

function eventOf(trigger: Trigger, commit: string): ActionRun['event'] & { readonly ref: string } {
  const repository = { default_branch: 'main' }
  const push = (ref: string) => ({ name: 'push', ref, payload: { ref, before: NEW, repository } })
  switch (trigger) {
    case 'push':
      return push('refs/heads/main')
    case 'push of a branch':
      return push('refs/heads/topic')
    case 'push of a tag':
      return push('refs/tags/v1')
    case 'release':
      return { name: 'release', ref: 'refs/tags/v1', payload: { repository } }
    case 'pull_request': {
      const [head, base] = ['topic', 'main'].map((ref) => ({ sha: commit, ref, repo: { full_name: 'acme/shop' } }))
      return {
        name: 'pull_request',
        ref: 'refs/pull/7/merge',
        payload: { number: 7, pull_request: { number: 7, head, base }, repository },
      }
    }
  }
}
