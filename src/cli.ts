#!/usr/bin/env node
import { Console } from 'node:console'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { cacheFolder } from './adapters/directory/cache-folder.ts'
import { cancellation } from './adapters/runner/cancellation.ts'
import { neverOverBudgetByAccident } from './adapters/runner/last-words.ts'
import { standardOutput } from './adapters/runner/standard-output.ts'
import { terminalRunner } from './adapters/runner/terminal.ts'
import { exitCode } from './app/exit-code.ts'
import { perform } from './app/perform.ts'
import { makePorts } from './make-ports.ts'

neverOverBudgetByAccident(process)
globalThis.console = new Console(process.stderr) // yaml prints what it reads if LOG_TOKENS or LOG_STREAM is set
const directory = process.cwd()
const cancelled = cancellation(process)
const runner = terminalRunner({ stderr: process.stderr, isTerminal: process.stderr.isTTY, env: process.env })
process.exitCode = await exitCode(runner, async () => {
  await using ports = await makePorts({
    directory,
    temporary: resolve(tmpdir()),
    cache: cacheFolder(process.env),
    mounts: undefined,
    cachedRecords: { reason: 'only the action has the Actions cache' },
    runner,
    cancelled,
    comments: undefined,
    acceptances: undefined,
    assets: undefined,
    token: '',
    server: '',
  })
  return await perform(ports, {
    argv: process.argv.slice(2),
    folder: directory,
    print: standardOutput(process.stdout, process.env),
  })
})
