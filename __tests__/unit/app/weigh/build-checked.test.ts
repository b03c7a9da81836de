import { describe, expect, test } from '@jest/globals'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import type { BuildEvent } from '../../../../src/buildkit/vertex.ts'
import { fail, WeighbridgeError } from '../../../../src/errors/errors.ts'
import type { Inputs } from '../../../../src/inputs/inputs.ts'
import { failedBuild, type Thrown } from '../../../support/errors.ts'
import { HEAD, PARENT } from '../../../support/fake-commits.ts'
import { fakePorts, type Seen } from '../../../support/ports.ts'
import { GROWING, inputs } from '../../../support/shop.ts'
import type { World } from '../../../support/world.ts'

const DOCKERFILE = 'from alpine\nCOPY app /app\n'
const FILES = { '/repo/Dockerfile': DOCKERFILE, '/repo/app': '', '/base/Dockerfile': DOCKERFILE }
const vertex = { digest: '', name: '', started: 0, completed: 0, runs: [], seconds: 0, cached: false, error: '' }

function finding(line: number, source = DOCKERFILE): BuildEvent {
  const check = { rule: 'One casing', finding: `Casing: ${line}`, url: '', line }
  return { kind: 'status', vertex, text: `WARN: Casing: ${line}`, found: { check, source } }
}
const findings = (count: number) => Array.from({ length: count }, (_, index) => finding(index + 1))

interface Ran {
  readonly seen: Seen
  readonly error: unknown
}

/** Waits for a run, whether it succeeds or not. */
async function ran(world: World, argv: readonly string[] = [], more: Partial<Inputs> = {}): Promise<Ran> {
  const { ports, seen } = fakePorts({ ...GROWING, files: FILES, ...world })
  const ended = run(ports, { ...inputs(...argv), annotatesChecks: true, ...more }, stopwatch(ports.clock))
  const error = await ended.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  return { seen, error }
}

const warnings = ({ annotations }: Seen) =>
  annotations.flatMap(({ level, file, line }) => (level === 'warning' && file !== undefined ? `${file}:${line}` : []))
const at = (prefix: string) => ({ head: HEAD, parents: [PARENT], dirty: false, isWhole: true, prefix })
const failingWith = (error: WeighbridgeError): World => ({
  images: () => {
    throw error
  },
})

describe('what build checks find is annotated', () => {
  test.each<[string, World, readonly string[], readonly string[]]>([
    ['beside its line', { events: [finding(1)] }, [], ['Dockerfile:1']],
    ['from the root of the repository', { events: [finding(1)], facts: at('shop/') }, [], ['shop/Dockerfile:1']],
    [
      'at the Dockerfile, wherever the context is',
      { events: [finding(1)], files: { ...FILES, '/elsewhere/app': '' } },
      ['--context', '/elsewhere', '--file', 'Dockerfile'],
      ['Dockerfile:1'],
    ],
    [
      'as the Dockerfile is spelled',
      { events: [finding(1)], files: { '/repo/dockerfile': DOCKERFILE, '/base/dockerfile': DOCKERFILE } },
      [],
      ['dockerfile:1'],
    ],
    ['not about another file', { events: [finding(1, 'FROM b\n')] }, [], []],
    [
      'not about a Dockerfile outside of the repository',
      { events: [finding(1)], files: { ...FILES, '/Dockerfile': DOCKERFILE } },
      ['--file', '../Dockerfile'],
      [],
    ],
    ['also where the build then fails', { events: [finding(1)], images: () => undefined }, [], ['Dockerfile:1']],
  ])('%s', async (_, world, argv, expected) => {
    const { seen } = await ran(world, argv)
    expect(warnings(seen)).toEqual(expected)
  })

  test.each([
    [10, [], 10, 0],
    [11, [], 10, 1],
    [11, ['--budget', '1MB'], 9, 2],
    [9, ['--budget', '1MB'], 9, 0],
    [12, ['--budget', '1MB', '--max-growth', '5%'], 8, 4],
    [12, ['--budget', '1MB', '--platforms', 'linux/amd64,linux/arm64'], 8, 4],
    [11, ['--secrets', 'a='], 9, 2],
    [2, Array.from({ length: 11 }, (_, index) => `--secrets=${index}=`), 0, 2],
  ])('of %d with %j, GitHub shows %d, and %d are told', async (count, argv, shown, told) => {
    const { seen } = await ran({ events: findings(count) }, argv)
    expect(warnings(seen)).toHaveLength(shown)
    const rest = seen.info.filter((line) => /^Dockerfile:\d+: Casing/.test(line))
    expect(rest).toEqual(
      findings(count)
        .slice(shown)
        .map((_, index) => `Dockerfile:${shown + index + 1}: Casing: ${shown + index + 1}`),
    )
    expect(seen.info.filter((line) => line.startsWith('Build checks found'))).toHaveLength(told > 0 ? 1 : 0)
  })

  test('unless that is switched off', async () => {
    const { seen } = await ran({ events: findings(12) }, [], { annotatesChecks: false })
    expect(warnings(seen)).toEqual([])
    expect(seen.info.filter((line) => /^Build checks|^Dockerfile:/.test(line))).toEqual([])
  })
})

describe('a failing build names its Dockerfile', () => {
  const failure = { instruction: 'RUN false (Dockerfile:2)', source: 'Dockerfile', line: 2 }
  const COPIED = '   1 |     from alpine\n   2 | >>> COPY app /app\n   3 |     '
  const HIDDEN = '   1 |     from alp …\n   2 | >>> COPY *** /app'
  const OTHER = '   1 |     from alpine\n   2 | >>> RUN false'
  test.each<[string, WeighbridgeError, string | undefined]>([
    ['where BuildKit blames a line of it', failedBuild(failure), 'Dockerfile'],
    ['not where it blames none', failedBuild({ ...failure, line: 0 }), undefined],
    ['whose lines it quotes', failedBuild({ ...failure, excerpt: COPIED }), 'Dockerfile'],
    ['whose lines have secrets or are long', failedBuild({ ...failure, excerpt: HIDDEN }), 'Dockerfile'],
    ["not where these are another file's of that name", failedBuild({ ...failure, excerpt: OTHER }), undefined],
    ['not where it blames another file', failedBuild({ ...failure, source: 'other.Dockerfile' }), undefined],
    ['not where the builder failed', fail('engine.builder', { builder: 'b', detail: 'gone' }), undefined],
  ])('%s', async (_, thrown, file) => {
    const { error } = await ran(failingWith(thrown))
    expect(error).toBeInstanceOf(WeighbridgeError)
    expect(error).toMatchObject({ code: thrown.code, fields: thrown.fields })
    expect((error as Thrown).fields['file']).toBe(file)
  })
})
