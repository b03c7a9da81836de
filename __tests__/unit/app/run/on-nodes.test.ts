// A builder with a node for each platform: buildx exports no image from several.
import { expect, test } from '@jest/globals'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import { fakePorts } from '../../../support/ports.ts'
import { app, BASE, inputs } from '../../../support/shop.ts'

const FILES = { '/repo/Dockerfile': 'FROM alpine\nCOPY app /app\n', '/base/Dockerfile': 'FROM alpine\nCOPY app /app\n' }
const PLATFORMS = ['--platform', 'linux/amd64', '--platform', 'linux/arm64']

async function runOn(nodes: number, ...argv: readonly string[]) {
  const { ports, seen } = fakePorts({ base: [BASE], files: FILES, images: () => [BASE, app(5000)] })
  const joined: (readonly string[])[] = []
  const inspect: typeof ports.buildx.inspect = async (builder) => ({
    ...(await ports.buildx.inspect(builder)),
    driver: 'remote',
    buildkit: Array.from({ length: nodes }, () => 'v0.26.3'),
  })
  const join: typeof ports.images.join = async (layouts) => void joined.push(layouts)
  const world = { ...ports, buildx: { ...ports.buildx, inspect }, images: { ...ports.images, join } }
  const report = await run(world, inputs(...PLATFORMS, ...argv), stopwatch(ports.clock))
  const platforms = seen.baked.map(({ builds }) => builds.map(({ plan }) => plan.target.fields['platforms']))
  return { report, seen, joined, platforms }
}

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
