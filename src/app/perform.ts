import { EXIT, fail } from '../errors/errors.ts'
import { configOfArgv } from '../inputs/config-argv.ts'
import { fromArgv, type Command } from '../inputs/from-argv.ts'
import type { Page } from '../page/page.ts'
import type { ImagePorts, Ports } from '../ports.ts'
import { comparisonPage } from '../report/comparison-page.ts'
import { configPage } from '../report/config-page.ts'
import { inspectionPage } from '../report/inspection.ts'
import { detailPage } from '../report/inspection/detail-page.ts'
import { detailsJson, stagesJson } from '../report/inspection/inspection-json.ts'
import { stagesPage } from '../report/inspection/stages-page.ts'
import { comparisonJson, recordJson } from '../report/report-json.ts'
import { compare } from './compare/compare.ts'
import type { CommandLine } from './command-line.ts'
import { configFile } from './config-file.ts'
import { inspectStages } from './inspect/inspect-stages.ts'
import { inspect, inspectDetail } from './inspect/inspect.ts'
import { quietRunner } from './quiet-runner.ts'
import { orConfigAbove } from './run/config-above.ts'
import { stopwatch } from './stopwatch.ts'
import { readRecord } from './weigh/read-record.ts'

/** Runs a command of docs/cli.md and returns its exit code. Throws `cli.usage`, and what the command throws. */
export async function perform(given: Ports, { argv, folder, print }: CommandLine): Promise<number> {
  const watch = stopwatch(given.clock)
  const command = await watch.step('inputs', async () => {
    const asked = configOfArgv(argv)
    try {
      return fromArgv(argv, folder, asked === undefined ? null : await configFile(given.files, asked))
    } catch (error) {
      throw await orConfigAbove(given, error)
    }
  })
  const ports = 'quiet' in command && command.quiet ? { ...given, runner: quietRunner(given.runner) } : given
  switch (command.kind) {
    case 'run':
    case 'budget': {
      const { performBuild } = await import('./perform-build.ts') // half of the program, which inspect does not wait for
      return await performBuild(ports, command, { print, watch })
    }
    case 'inspect':
      await print(await inspected(ports, command))
      return EXIT.ok
    case 'stages': {
      const stages = { name: command.name, ...(await inspectStages(ports, command)) }
      await print(command.json ? stagesJson(stages) : stagesPage(stages))
      return EXIT.ok
    }
    case 'config':
      await print(configPage(command))
      return EXIT.ok
    case 'compare': {
      const sides = await compare(ports, command)
      await print(command.json ? comparisonJson(sides) : comparisonPage(sides))
      return EXIT.ok
    }
  }
}

async function inspected(ports: ImagePorts, command: Extract<Command, { kind: 'inspect' }>): Promise<string | Page> {
  const { reference, detail, download, json } = command
  const needs = detail?.kind ?? (download ? 'download' : undefined)
  if (needs !== undefined && (await readRecord(ports, reference)) !== undefined) {
    const problem = `--${needs} needs an image, but "${reference}" is a record, which does not contain all of it.`
    throw fail('cli.usage', { problem, command: ' inspect' })
  }
  if (detail === null) {
    const record = await inspect(ports, reference, download)
    return json ? recordJson(record) : inspectionPage(record)
  }
  const details = await inspectDetail(ports, reference, detail, download)
  return json ? detailsJson(details) : detailPage(details)
}
