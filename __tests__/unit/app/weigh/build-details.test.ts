import { describe, expect, test } from '@jest/globals'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import type { Ports } from '../../../../src/ports.ts'
import { fakePorts } from '../../../support/ports.ts'
import { GROWING, inputs } from '../../../support/shop.ts'
import type { World } from '../../../support/world.ts'

/** A run's kept log, in order: headings with their lines and groups, and how often versions were queried. */
async function logOf(
  world: World,
  argv: readonly string[] = [],
  versions: Ports['buildx']['versions'] = async () => ['docker 29.0', 'buildx v0.30.1'],
): Promise<{ log: string[]; asked: number }> {
  const log: string[] = []
  let asked = 0
  const { ports } = fakePorts({ ...GROWING, ...world })
  const runner: Ports['runner'] = {
    ...ports.runner,
    group: (title, work) => (log.push(title), work()),
    details: (title, lines) => void log.push(title, ...lines.map((line) => `  ${line}`)),
  }
  const buildx: Ports['buildx'] = { ...ports.buildx, versions: (ended) => ((asked += 1), versions(ended)) }
  await run({ ...ports, runner, buildx }, inputs(...argv), stopwatch(ports.clock)).catch(() => undefined)
  return { log, asked }
}

const untilEnded: Ports['buildx']['versions'] = (ended) =>
  new Promise((resolve) => ended.addEventListener('abort', () => resolve([])))

describe('a log that is kept', () => {
  test('has command and builder before each build, and the versions once, after the first', async () => {
    const { log, asked } = await logOf({ buildkit: ['v0.26.3', ''] }, ['--builder', 'big', '--build-args', 'A=b c'])
    const [head, command, ...rest] = log
    expect(head).toBe('Build shop: command and builder')
    expect(command).toMatch(/^  docker buildx build .* --build-arg 'A=b c' .* --builder big .* \.$/)
    const builder = [
      '  builder: default',
      '  driver: docker',
      '  BuildKit: v0.26.3',
      '  BuildKit: does not report its version',
    ]
    expect(rest).toEqual([
      ...builder,
      'Build shop',
      'Versions of docker and buildx',
      '  docker 29.0',
      '  buildx v0.30.1',
      expect.stringMatching(/^Build shop at the base [0-9a-f]{7}: command and builder$/),
      expect.stringMatching(/^  docker buildx build .* \.$/),
      ...builder,
      expect.stringMatching(/^Build shop at the base [0-9a-f]{7}$/),
    ])
    expect(asked).toBe(1)
  })

  test('has no versions that nobody has said when the build has ended, which is told who is asked', async () => {
    const { log } = await logOf({}, [], untilEnded)
    expect(log).toContainEqual(expect.stringMatching(/^Build shop at the base [0-9a-f]{7}$/))
    expect(log).not.toContain('Versions of docker and buildx')
  })

  test('has the versions also where the build fails', async () => {
    const { log } = await logOf({ images: () => undefined })
    expect(log.slice(-3)).toEqual(['Versions of docker and buildx', '  docker 29.0', '  buildx v0.30.1'])
  })

  test('has no secret, wherever its value is from', async () => {
    const argv = ['--secrets', 'npm=value-1', '--secret-envs', 'other=VARIABLE']
    const { log } = await logOf({ variables: { VARIABLE: 'value-2' } }, argv)
    expect(log.join('\n')).toContain('--secret id=npm,src=/scratch/secret-0')
    expect(log.join('\n')).not.toContain('value-')
  })
})

const forbidden = () => Promise.reject(new Error('asked for'))

test('where no log is kept, nobody asks for versions', async () => {
  const { ports } = fakePorts(GROWING)
  await expect(
    run({ ...ports, buildx: { ...ports.buildx, versions: forbidden } }, inputs(), stopwatch(ports.clock)),
  ).resolves.toBeDefined()
})

test('who asked to be told everything hears what was decided, without inputs that may hold secrets', async () => {
  const heard: string[] = []
  const { ports } = fakePorts({
    ...GROWING,
    event: { kind: 'merge_group', base: 'c'.repeat(40), head: null, defaultBranch: 'main' },
  })
  const runner: Ports['runner'] = { ...ports.runner, debug: (line) => void heard.push(line) }
  await run({ ...ports, runner }, inputs('--secrets', 'npm=value-1', '--budget', '1MB'), stopwatch(ports.clock))
  const told = heard.map((line) => line.replace(/: .*/, ''))
  expect([...new Set(told)]).toEqual([
    'event',
    'checkout',
    'image',
    'base',
    'budgets',
    'builder',
    'image is read from',
    'baseline',
  ])
  expect(heard).toContain(`event: {"kind":"merge_group","base":"${'c'.repeat(40)}","head":null,"defaultBranch":"main"}`)
  expect(heard).toContainEqual(expect.stringMatching(/^baseline: \{"kind":"baseline".*"source":"rebuild"/))
  expect(heard.join('\n')).not.toContain('value-1')
})
