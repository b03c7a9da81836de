import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { readBelow } from './adapters/directory/read-below.ts'
import { onStarted } from './adapters/exec/started.ts'
import { actionLog } from './adapters/runner/action-log.ts'
import { cancellation } from './adapters/runner/cancellation.ts'
import { readEvent } from './adapters/runner/event.ts'
import { neverOverBudgetByAccident } from './adapters/runner/last-words.ts'
import { configFile } from './app/config-file.ts'
import { exitCode } from './app/exit-code.ts'
import { isOfDeletion } from './app/run/deletion.ts'
import { stopwatch } from './app/stopwatch.ts'
import { EXIT, fail } from './errors/errors.ts'
import { configOfAction, fromAction } from './inputs/from-action.ts'
import { commandLine } from './units/command-line.ts'

neverOverBudgetByAccident(process)
const { env, stdout } = process
const directory = process.cwd()
const cancelled = cancellation(process)
const temporary = resolve(env['RUNNER_TEMP'] || tmpdir())
const log = actionLog({ stdout, env })
const { debug } = log
if (debug) onStarted(({ words, directory: where = '.' }) => debug(`Started in ${where}: ${commandLine(words)}`))

process.exitCode = await exitCode(log, async () => {
  const event = await readEvent(env)
  if (isOfDeletion({ ...log, event })) return EXIT.ok
  requireOutputFile(env)
  const apiUrl = checkedApiUrl(env['GITHUB_API_URL'] || 'https://api.github.com')
  const watch = stopwatch({ now: () => Date.now() })
  const inputs = await watch.step('inputs', async () =>
    fromAction(env, directory, await configFile({ read: readBelow(directory) }, configOfAction(env))),
  )
  const { runAction } = await import('./run-action.ts') // most of the program, which a wrong input does not wait for
  return runAction({ env, directory, temporary, event, apiUrl, log, cancelled }, inputs, watch)
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
