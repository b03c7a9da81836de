// A builder with a node for each platform: buildx exports no image from several.
import { describe, expect, test } from '@jest/globals'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import { fromArgv } from '../../../../src/inputs/from-argv.ts'
import { configFile } from '../../../support/config.ts'
import { errorOf } from '../../../support/buildx-contract.ts'
import { fakePorts } from '../../../support/ports.ts'
import { app, BASE } from '../../../support/shop.ts'
import type { World } from '../../../support/world.ts'

const FILES = { '/repo/Dockerfile': 'FROM alpine\nCOPY app /app\n', '/base/Dockerfile': 'FROM alpine\nCOPY app /app\n' }
const PLATFORMS = ['--platform', 'linux/amd64', '--platform', 'linux/arm64']

/** A run on so many nodes, of the images of a file if it is given. */
function startedOn(nodes: number, world: World, argv: readonly string[], file?: ReturnType<typeof configFile>) {
  const { ports, seen } = fakePorts({ base: [BASE], files: FILES, images: () => [BASE, app(5000)], ...world })
  const joined: (readonly string[])[] = []
  const inspected: string[] = []
  const inspect: typeof ports.buildx.inspect = async (builder) => {
    inspected.push(builder)
    const buildkit = Array.from({ length: nodes }, () => 'v0.26.3')
    return { ...(await ports.buildx.inspect(builder)), driver: 'remote', buildkit }
  }
  const join: typeof ports.images.join = async (layouts) => void joined.push(layouts)
  const here = { ...ports, buildx: { ...ports.buildx, inspect }, images: { ...ports.images, join } }
  const command = fromArgv(['run', ...argv], 'shop', file)
  if (command.kind !== 'run') throw new Error('not a run')
  const running = run(here, command.inputs, stopwatch(ports.clock))
  return { running, seen, joined, inspected }
}

async function runOn(nodes: number, ...argv: readonly string[]) {
  const { running, ...started } = startedOn(nodes, {}, [...PLATFORMS, ...argv])
  const report = await running
  return { ...started, report, platforms: platformsIn(started.seen) }
}

/** Of each bake, those of each target. */
const platformsIn = ({ baked }: ReturnType<typeof startedOn>['seen']) =>
  baked.map(({ builds }) => builds.map(({ plan }) => plan.target.fields['platforms']))

const APART = [['linux/amd64'], ['linux/arm64']]

test('each platform is built and weighed by itself, by one bake, also at the base', async () => {
  const { report, platforms, seen } = await runOn(2)
  expect(platforms).toEqual([APART, APART])
  expect(seen.baked.map(({ directory }) => directory)).toEqual(['/repo', '/base'])
  expect(report.record.images).toHaveLength(2)
})

test('on one node, they are one build', async () => {
  const { platforms, seen } = await runOn(1)
  expect(platforms).toEqual([])
  expect(seen.built.map(({ args }) => args.join(' '))).toContainEqual(
    expect.stringContaining('linux/amd64,linux/arm64'),
  )
})

test('what is pushed is one image of all, joined after the verdict was reached on each', async () => {
  const { report, joined, seen } = await runOn(2, '--push', '--tag', 'r.example/shop:1', '--base-mode', 'record')
  expect(joined).toHaveLength(1)
  expect(new Set(joined[0]).size).toBe(2)
  expect(report.push?.kind).toBe('pushed')
  expect(seen.pushed).toEqual(['r.example/shop:1'])
})

const builtOf = ({ baked }: ReturnType<typeof startedOn>['seen']) =>
  baked.map(({ directory, builds }) => [directory, ...builds.map(({ name }) => name)])

/** The part of web for arm64 cannot be built in a folder. */
const failing = (folder: string): World => ({
  images: (directory, { target }, image) =>
    directory === folder && image === 'web' && JSON.stringify(target?.fields['platforms']).includes('arm64')
      ? undefined
      : [BASE, app(5000)],
})

describe('several images', () => {
  const BOTH = 'platforms: [linux/amd64, linux/arm64]'
  const FILE = configFile('images:', `  api: { ${BOTH}, tags: r/api }`, `  web: { ${BOTH}, tags: r/web }`)
  const PARTS = ['api', 'api', 'web', 'web']

  test('are the targets of one bake, also at the base, and the builder is inspected once', async () => {
    const { running, seen, inspected } = startedOn(2, {}, [], FILE)
    const { record, comparison } = await running
    expect(builtOf(seen)).toEqual([
      ['/repo', ...PARTS],
      ['/base', ...PARTS],
    ])
    expect(platformsIn(seen)).toEqual([
      [...APART, ...APART],
      [...APART, ...APART],
    ])
    expect(inspected).toHaveLength(1)
    expect(record.images.map(({ name }) => name)).toEqual(PARTS)
    expect(comparison.kind === 'compared' && comparison.images.map(({ name }) => name)).toEqual(PARTS)
  })

  test('are pushed one by one, each joined of its own platforms', async () => {
    const { running, seen, joined } = startedOn(2, {}, ['--push', '--base-mode', 'record'], FILE)
    expect((await running).push?.kind).toBe('pushed')
    expect(seen.pushed).toEqual(['r/api', 'r/web'])
    expect(joined.map((layouts) => layouts.length)).toEqual([2, 2])
    expect(new Set(joined.flat()).size).toBe(4)
  })

  test('are not weighed if one platform of one fails, which is named', async () => {
    const { running, seen } = startedOn(2, failing('/repo'), [], FILE)
    expect((await errorOf(running)).message).toContain('The build of web failed at RUN false')
    expect(builtOf(seen)).toEqual([['/repo', ...PARTS]])
  })

  test('at the base, are weighed without one of which a platform fails', async () => {
    const { running, seen } = startedOn(2, failing('/base'), [], FILE)
    expect((await running).baselines).toMatchObject([
      { name: 'api', source: 'rebuild', record: { images: [{ name: 'api' }, { name: 'api' }] } },
      { name: 'web', kind: 'none', reason: expect.stringContaining('could not be weighed') },
    ])
    expect(builtOf(seen)).toEqual([
      ['/repo', ...PARTS],
      ['/base', ...PARTS],
      ['/base', 'api', 'api'],
    ])
  })

  test('that bake cannot express are a call of its own for each platform', async () => {
    const file = configFile('images:', `  api: { ${BOTH}, network: host }`, `  web: { ${BOTH} }`)
    const { running, seen } = startedOn(2, {}, ['--base-mode', 'record'], file)
    expect((await running).record.images.map(({ name }) => name)).toEqual(PARTS)
    expect(builtOf(seen)).toEqual([['/repo', 'web', 'web']])
    const alone = seen.built.filter(({ args }) => args.includes('--network'))
    expect(alone.map(({ args }) => args[args.indexOf('--platform') + 1])).toEqual(['linux/amd64', 'linux/arm64'])
  })
})
