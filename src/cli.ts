#!/usr/bin/env node
import { Console } from 'node:console'
import { cancellation } from './adapters/runner/cancellation.ts'
import { neverOverBudgetByAccident } from './adapters/runner/last-words.ts'
import { standardOutput } from './adapters/runner/standard-output.ts'
import { terminalRunner } from './adapters/runner/terminal.ts'
import { exitCode } from './app/exit-code.ts'
import { EXIT } from './errors/errors.ts'
import { HELP_WIDTH, helpPage } from './inputs/help.ts'
import { helpArgv } from './inputs/help-argv.ts'
import { VERSION } from './version.ts'

neverOverBudgetByAccident(process)
globalThis.console = new Console(process.stderr) // yaml prints what it reads if LOG_TOKENS or LOG_STREAM is set
const { env } = process
const folder = process.cwd()
const cancelled = cancellation(process)
const runner = terminalRunner({ stderr: process.stderr, isTerminal: process.stderr.isTTY, env })
process.exitCode = await exitCode(runner, async () => {
  const argv = process.argv.slice(2)
  const print = standardOutput(process.stdout, env)
  const told = helpArgv(argv)
  if (told) {
    await print(told.kind === 'version' ? VERSION : helpPage(told.topic), HELP_WIDTH)
    return EXIT.ok
  }
  const { runCommand } = await import('./run-command.ts') // most of the program, which no help waits for
  return runCommand({ argv, folder, print }, { env, runner, cancelled })
})
