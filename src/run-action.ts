import { actionsCacheRecords } from './adapters/actions-cache/actions-cache-records.ts'
import { cacheOfRun } from './adapters/actions-cache/cache-of-run.ts'
import { layersOfRun } from './adapters/actions-cache/layers-of-run.ts'
import { mountsOfRun } from './adapters/actions-cache/mounts-of-run.ts'
import { cacheFolder } from './adapters/directory/cache-folder.ts'
import { hasLayers } from './adapters/directory/layers.ts'
import { besideBuild } from './adapters/docker/beside-build.ts'
import { loadOctokit } from './adapters/github/client.ts'
import { githubOfRun } from './adapters/github/of-run.ts'
import type { ActionLog } from './adapters/runner/action-log.ts'
import { actionRunner } from './adapters/runner/action.ts'
import { runnerJob } from './adapters/runner/job.ts'
import { repositoryUrl } from './adapters/runner/repository-url.ts'
import { runFolder } from './adapters/runner/run-folder.ts'
import { verdictCode } from './app/exit-code.ts'
import { reportOnLegs } from './app/run/report-legs.ts'
import { run } from './app/run/run.ts'
import type { Stopwatch } from './app/stopwatch.ts'
import { readsActionsCache } from './baseline/reads-actions-cache.ts'
import { whyNotLeft } from './baseline/why-not-left.ts'
import type { EventFacts } from './inputs/event-facts.ts'
import type { Inputs } from './inputs/inputs.ts'
import { carriesMounts, usesActionsCache } from './inputs/uses-actions-cache.ts'
import { makePorts } from './make-ports.ts'
import { KEY_PREFIX } from './mounts/keys.ts'

/** What the action's entry knows before it reads the inputs. */
interface Surroundings {
  readonly env: NodeJS.ProcessEnv
  /** The folder the run was started in, absolute. */
  readonly directory: string
  /** The runner's folder for temporary files, absolute. */
  readonly temporary: string
  readonly event: EventFacts
  /** Checked to be a URL. */
  readonly apiUrl: string
  readonly log: ActionLog
  readonly cancelled: AbortSignal
}

const page = () => import('./report/report-page.ts')

/** Runs the action and returns its exit code. Throws what the run throws. */
export async function runAction(
  { env, directory, temporary, event, apiUrl, log, cancelled }: Surroundings,
  inputs: Inputs,
  watch: Stopwatch,
): Promise<number> {
  cancelled.throwIfAborted()
  const runner = {
    ...actionRunner(event, temporary, log),
    repositoryUrl: repositoryUrl(env),
    job: runnerJob(env),
  }
  const server = env['GITHUB_SERVER_URL'] ?? ''
  const repository = env['GITHUB_REPOSITORY'] ?? ''
  const where = { token: inputs.token, apiUrl, repository }
  const { usage, entries, ...github } = githubOfRun(event, where, cancelled)
  const { comments } = github
  besideBuild(page)
  if (inputs.comment !== 'never' && comments && !('reason' in comments)) besideBuild(loadOctokit)
  const cache = usesActionsCache(inputs)
    ? await cacheOfRun(env, cancelled)
    : { reason: 'nothing is kept in it', forbidden: true }
  await using folder = await runFolder(temporary)
  const allowed = { read: readsActionsCache(event), leave: whyNotLeft(event) === null }
  using layers = layersOfRun(inputs, allowed, {
    cache,
    list: entries,
    isNew: !(await hasLayers(cacheFolder(env))),
    temporary: folder.path,
    say: (line) => runner.info(line),
  })
  await using ports = await makePorts({
    directory,
    temporary: folder.path,
    cache: cacheFolder(env),
    mounts: mountsOfRun(cache, {
      say: (line) => {
        if (carriesMounts(inputs) && allowed.read) runner.info(line)
      },
      usage: () => usage(KEY_PREFIX),
    }),
    cachedRecords:
      'reason' in cache
        ? cache
        : actionsCacheRecords(cache, {
            list: entries,
            whyNotLeft: whyNotLeft(event),
            temporary: folder.path,
            cancelled,
          }),
    layersBehind: layers.behind,
    runner,
    cancelled,
    ...github,
    token: inputs.token,
    server,
  })
  const { report: asked } = inputs
  const report = await (asked ? reportOnLegs(ports, { ...inputs, report: asked }, watch) : run(ports, inputs, watch))
  await layers.leave()
  const { reportText } = await page()
  runner.info(reportText(report))
  return verdictCode(report)
}
