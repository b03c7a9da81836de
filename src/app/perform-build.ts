import { EXIT } from '../errors/errors.ts'
import type { Command } from '../inputs/from-argv.ts'
import type { Ports } from '../ports.ts'
import { newLimitsPage } from '../report/new-limits.ts'
import { reportJson } from '../report/report-json.ts'
import { briefPage, reportPage } from '../report/report-page.ts'
import { budget } from './budget/budget.ts'
import type { CommandLine } from './command-line.ts'
import { verdictCode } from './exit-code.ts'
import { run } from './run/run.ts'
import type { Stopwatch } from './stopwatch.ts'

interface Performing extends Pick<CommandLine, 'print'> {
  readonly watch: Stopwatch
}

/** Runs a command that weighs images and holds them to budgets, and returns its exit code. Throws what it throws. */
export async function performBuild(
  ports: Ports,
  command: Extract<Command, { kind: 'budget' | 'run' }>,
  { print, watch }: Performing,
): Promise<number> {
  if (command.kind === 'budget') {
    await print(newLimitsPage(await budget(ports, command, watch)))
    return EXIT.ok
  }
  const report = await run(ports, command.inputs, watch)
  const shown = command.quiet ? briefPage : reportPage
  await print(command.json ? reportJson(report) : shown(report))
  return verdictCode(report)
}
