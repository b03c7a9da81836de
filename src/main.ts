import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { actionsCacheRecords } from './adapters/actions-cache/actions-cache-records.ts'
import { cacheOfRun } from './adapters/actions-cache/cache-of-run.ts'
import { layersOfRun } from './adapters/actions-cache/layers-of-run.ts'
import { mountsOfRun } from './adapters/actions-cache/mounts-of-run.ts'
import { actionRunner } from './adapters/runner/action.ts'
import { onStarted } from './adapters/exec/started.ts'
import { cacheFolder } from './adapters/directory/cache-folder.ts'
import { userFiles } from './adapters/directory/files.ts'
import { hasLayers } from './adapters/directory/layers.ts'
import { cancellation } from './adapters/runner/cancellation.ts'
import { neverOverBudgetByAccident } from './adapters/runner/last-words.ts'
import { readEvent } from './adapters/runner/event.ts'
import { runnerJob } from './adapters/runner/job.ts'
import { repositoryUrl } from './adapters/runner/repository-url.ts'
import { runFolder } from './adapters/runner/run-folder.ts'
import { configFile } from './app/config-file.ts'
import { exitCode, verdictCode } from './app/exit-code.ts'
import { isOfDeletion } from './app/run/deletion.ts'
import { reportOnLegs } from './app/run/report-legs.ts'
import { run } from './app/run/run.ts'
import { stopwatch } from './app/stopwatch.ts'
import { readsActionsCache } from './baseline/reads-actions-cache.ts'
import { whyNotLeft } from './baseline/why-not-left.ts'
import { EXIT, fail } from './errors/errors.ts'
import { configOfAction, fromAction } from './inputs/from-action.ts'
import { carriesMounts, usesActionsCache } from './inputs/uses-actions-cache.ts'
import { makePorts } from './make-ports.ts'
import { KEY_PREFIX } from './mounts/keys.ts'
import { commandLine } from './units/command-line.ts'

neverOverBudgetByAccident(process)
const { env } = process
const directory = process.cwd()
const cancelled = cancellation(process)
const temporary = resolve(env['RUNNER_TEMP'] || tmpdir())
const speaker = actionRunner({ kind: 'none' }, temporary)
const { debug } = speaker
if (debug) onStarted(({ words, directory: where = '.' }) => debug(`Started in ${where}: ${commandLine(words)}`))

process.exitCode = await exitCode(speaker, async () => {
  const event = await readEvent(env)
  const runner = { ...speaker, event, repositoryUrl: repositoryUrl(env), job: runnerJob(env) }
  if (isOfDeletion(runner)) return EXIT.ok
  requireOutputFile(env)
  const apiUrl = checkedApiUrl(env['GITHUB_API_URL'] || 'https://api.github.com')
  // Its libraries read the event and the address on load, and end the process if they cannot.
  const { githubOfRun } = await import('./adapters/github/of-run.ts')
  const watch = stopwatch({ now: () => Date.now() })
  const inputs = await watch.step('inputs', async () => {
    const files = userFiles(directory, temporary, cancelled)
    return fromAction(env, directory, await configFile(files, configOfAction(env)))
  })
  const server = env['GITHUB_SERVER_URL'] ?? ''
  const repository = env['GITHUB_REPOSITORY'] ?? ''
  const where = { token: inputs.token, apiUrl, repository }
  const { usage, entries, ...github } = githubOfRun(event, where, cancelled)
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
  const text = import('./report/report-page.ts') // loaded while the first programs run
  text.catch(() => undefined) // reported after the run, which needs its ports until it ends
  const { report: asked } = inputs
  const report = await (asked ? reportOnLegs(ports, { ...inputs, report: asked }, watch) : run(ports, inputs, watch))
  await layers.leave()
  const { reportText } = await text
  runner.info(reportText(report))
  return verdictCode(report)
})

function checkedApiUrl(url: string): string {
  if (URL.canParse(url)) return url
  throw fail('run.environment', { variable: 'GITHUB_API_URL', problem: `is "${url}", which is not a URL` })
}

/**
 * Checked before anything is built: without the file, no later step would see the verdict. If the variable is not set,
 * outputs are in the log.
 */
function requireOutputFile({ GITHUB_OUTPUT: path = '' }: NodeJS.ProcessEnv): void {
  if (path === '' || existsSync(path)) return
  throw fail('run.environment', { variable: 'GITHUB_OUTPUT', problem: `names "${path}", which does not exist` })
}
