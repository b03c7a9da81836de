import { run } from '../../src/app/run/run.ts'
import { stopwatch } from '../../src/app/stopwatch.ts'
import { fromArgv } from '../../src/inputs/from-argv.ts'
import type { Change } from '../../src/plan/changed-input.ts'
import type { Report } from '../../src/report/report.ts'
import { configFile } from './config.ts'
import { PARENT } from './fake-commits.ts'
import { fakePorts, type Seen } from './ports.ts'
import { app, BASE } from './shop.ts'
import type { World } from './world.ts'

export interface Service {
  /** Of the configuration file, after `NAME:`. */
  readonly entry?: string
  readonly dockerfile?: string
}

const DOCKERFILE = 'FROM alpine\nCOPY . /app\n'

export interface Shop {
  readonly services: Readonly<Record<string, Service>>
  /** Lines of the base's configuration file, if they are others; null for none. */
  readonly configAtBase?: readonly string[] | null
  readonly world?: World
  readonly argv?: readonly string[]
  readonly changedOnly?: boolean
}

const linesOf = (services: Shop['services']): readonly string[] => [
  'images:',
  ...Object.entries(services).map(([name, { entry = `{ context: ${name} }` }]) => `  ${name}: ${entry}`),
]

/** A run with `--changed-only` (unless told otherwise) on services in folders of their names, whose images grow by any build. */
export async function runChanged(
  changes: readonly (string | Change)[],
  { services, configAtBase, world = {}, argv = [], changedOnly = true }: Shop,
): Promise<{ readonly report: Report; readonly built: readonly string[]; readonly seen: Seen }> {
  const config = configFile(...linesOf(services))
  const before = configAtBase === undefined ? config.text : configAtBase && `${configAtBase.join('\n')}\n`
  const dockerfiles = Object.entries(services).flatMap(([name, { dockerfile = DOCKERFILE }]) =>
    ['/repo', '/base'].map((root) => [`${root}/${name}/Dockerfile`, dockerfile]),
  )
  const { ports, seen } = fakePorts({
    base: [BASE],
    images: (directory) => [BASE, app(directory === '/base' ? 2000 : 5000)],
    committed: before === null ? {} : { [PARENT]: { [config.path]: before } },
    ...world,
    files: { ...Object.fromEntries(dockerfiles), ...world.files },
    changes: changes.map((each) => (typeof each === 'string' ? { kind: 'tracked', path: each } : each)),
  })
  const command = fromArgv(['run', `--changed-only=${changedOnly}`, ...argv], '/repo', config)
  if (command.kind !== 'run') throw new Error('not a run')
  const report = await run(ports, command.inputs, stopwatch(ports.clock))
  return { report, built: [...new Set(report.record.images.map(({ name }) => name))], seen }
}
