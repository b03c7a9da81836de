import { describe, expect, test } from '@jest/globals'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import { fromArgv } from '../../../../src/inputs/from-argv.ts'
import type { World } from '../../../support/world.ts'
import { configFile } from '../../../support/config.ts'
import { pushSentences } from '../../../../src/report/push-outcome.ts'
import { errorOf } from '../../../support/buildx-contract.ts'
import { fakePorts } from '../../../support/ports.ts'
import { app, BASE } from '../../../support/shop.ts'

const FILE = configFile(
  'images:',
  '  api: { context: api, tags: "shop/api:1", budgets: [{ metric: unpacked, max: 20kB }] }',
  '  web: { context: web, tags: "shop/web:1", budgets: [{ metric: unpacked, max: 20kB }] }',
  '  job: { context: job, network: host, tags: "shop/job:1" }',
)
const DOCKERFILE = 'FROM alpine\nCOPY app /app\n'
const files = Object.fromEntries(
  ['/repo', '/base'].flatMap((root) =>
    ['api', 'web', 'job'].map((name) => [`${root}/${name}/Dockerfile`, DOCKERFILE] as const),
  ),
)
const BYTES: Readonly<Record<string, number>> = { api: 4000, web: 5000, job: 6000 }

/** Each image has its own bytes; `job` cannot be a target of a bake file, so nobody says its name. */
const WORLD: World = {
  base: [BASE],
  files,
  images: (directory, _, image = 'job') => [BASE, app(BYTES[image]! - (directory === '/base' ? 1000 : 0))],
}

async function runOf(world: World, ...argv: readonly string[]) {
  const { ports, seen, stored, engine } = fakePorts({ ...WORLD, ...world })
  const command = fromArgv(['run', ...argv], 'shop', FILE)
  if (command.kind !== 'run') throw new Error('not a run')
  const running = run(ports, command.inputs, stopwatch(ports.clock))
  return { running, seen, stored, engine }
}

const builtIn = (directory: string, { baked }: Awaited<ReturnType<typeof runOf>>['seen']) =>
  baked.filter((plan) => plan.directory === directory).map(({ builds }) => builds.map(({ name }) => name))

describe('the images of the file', () => {
  test('are built by one bake but for those that it cannot express, also at the base', async () => {
    const { running, seen } = await runOf({})
    const { record, comparison } = await running
    expect(builtIn('/repo', seen)).toEqual([['api', 'web']])
    expect(builtIn('/base', seen)).toEqual([['api', 'web']])
    const alone = seen.built.filter(({ args }) => args.includes('--network'))
    expect(alone.map(({ directory }) => directory)).toEqual(['/repo', '/base'])
    expect(record.images.map(({ name, metrics }) => [name, metrics.unpacked])).toEqual([
      ['api', 5000],
      ['web', 6000],
      ['job', 7000],
    ])
    expect(comparison.kind === 'compared' && comparison.images.map(({ name }) => name)).toEqual(['api', 'web', 'job'])
  })

  test('ask the builder once in a run, and the engine once for all of them', async () => {
    const { ports } = fakePorts(WORLD)
    const asked: string[] = []
    const buildx: typeof ports.buildx = {
      ...ports.buildx,
      inspect: (builder) => (asked.push('builder'), ports.buildx.inspect(builder)),
    }
    const images: typeof ports.images = {
      ...ports.images,
      present: (weighed) => (asked.push('engine'), ports.images.present(weighed)),
    }
    const command = fromArgv(['run'], 'shop', FILE)
    if (command.kind !== 'run') throw new Error('not a run')
    await run({ ...ports, buildx, images }, command.inputs, stopwatch(ports.clock))
    // The base image is looked at by each of three images, until its digest is known.
    expect(asked.filter((what) => what === 'builder')).toHaveLength(1)
    expect(asked.filter((what) => what === 'engine').length).toBeLessThanOrEqual(1 + 6)
  })

  test('share the blobs of their layouts, so that what they have in common is sent once', async () => {
    const { ports } = fakePorts(WORLD)
    const links = new Map<string, string>()
    const linking: typeof ports.files = { ...ports.files, linkFolder: async (...link) => void links.set(...link) }
    const inspect: typeof ports.buildx.inspect = async (builder) => ({
      ...(await ports.buildx.inspect(builder)),
      driver: 'docker-container',
    })
    const command = fromArgv(['run', '--base-mode', 'record'], 'shop', FILE)
    if (command.kind !== 'run') throw new Error('not a run')
    await run(
      { ...ports, files: linking, buildx: { ...ports.buildx, inspect } },
      command.inputs,
      stopwatch(ports.clock),
    )
    expect([links.size, new Set(links.values()).size]).toEqual([3, 1])
  })

  test('are one, if it is named, built as if the file had no other', async () => {
    const { running, seen } = await runOf({ images: () => [BASE, app(5000)] }, '--name', 'web')
    expect((await running).record.images.map(({ name }) => name)).toEqual(['web'])
    expect(seen.baked).toEqual([])
  })

  test('have their metadata by name, and no ID or digest in common', async () => {
    const { running, seen } = await runOf({})
    await running
    expect(Object.keys(JSON.parse(seen.outputs.get('metadata')!))).toEqual(['api', 'web', 'job'])
    expect([seen.outputs.has('imageid'), seen.outputs.has('digest')]).toEqual([false, false])
  })

  test('leave nothing of the base in the engine', async () => {
    const { running, engine } = await runOf({})
    const { record } = await running
    expect(engine.size).toBe(record.images.length)
  })
})

describe('pushed', () => {
  const TAGS = ['shop/api:1', 'shop/web:1', 'shop/job:1']
  test('are all of them, in the order of the file, each with its own digest in the metadata', async () => {
    const { running, seen } = await runOf({}, '--push')
    const { push } = await running
    expect(seen.pushed).toEqual(TAGS)
    const metadata: Readonly<Record<string, object>> = JSON.parse(seen.outputs.get('metadata')!)
    const published = push?.kind === 'pushed' ? push.pushed.map(({ digest }) => digest) : []
    expect(new Set(published).size).toBe(3)
    expect(Object.values(metadata)).toEqual(
      published.map((digest, index) => {
        const names = { 'containerimage.digest': digest, 'image.name': TAGS[index] }
        return expect.objectContaining(names)
      }),
    )
  })

  test('is none if one breaks its budget', async () => {
    const { running, seen } = await runOf({}, '--push', '--budget', '5500B')
    expect((await running).push).toEqual({
      kind: 'held back',
      reason: 'an image breaks its budget, and all are pushed or none',
    })
    expect(seen.pushed).toEqual([])
  })

  test('are those within their budgets if that is asked for, and the run fails all the same', async () => {
    const { running, seen } = await runOf({}, '--push', '--push-partial', '--budget', '5500B')
    const { push, verdict } = await running
    expect(seen.pushed).toEqual(['shop/api:1'])
    expect(push).toMatchObject({
      kind: 'pushed',
      pushed: [{ name: 'shop/api:1' }],
      held: ['shop/web:1', 'shop/job:1'],
    })
    expect(verdict.status).toBe('fail')
    expect(pushSentences(push).at(-1)).toBe('Not pushed, as the verdict does not allow it: shop/web:1, shop/job:1.')
    const metadata = JSON.parse(seen.outputs.get('metadata')!)
    expect(metadata.web).not.toHaveProperty(['containerimage.digest'])
  })

  test('are none if none is within its budget', async () => {
    const { running, seen } = await runOf({}, '--push', '--push-partial', '--budget', '1kB')
    expect([(await running).push?.kind, seen.pushed]).toEqual(['held back', []])
  })
})

/** `web` cannot be built in a folder. */
const failing = (folder: string): World => ({
  images: (directory, _, image = 'job') =>
    directory === folder && image === 'web' ? undefined : WORLD.images!(directory, _, image),
})

describe('an image whose build fails', () => {
  test('is named, and no other is weighed', async () => {
    const { running, seen } = await runOf(failing('/repo'))
    const error = await errorOf(running)
    expect([error.code, error.exit]).toEqual(['build.failed', 3])
    expect(error.message).toContain('The build of web failed at RUN false')
    expect(seen.summary).toContain('the build of web failed')
    expect(seen.built.some(({ args }) => args.includes('--network'))).toBe(false)
  })

  test('at the base, it does not take the others with it', async () => {
    const { running, seen } = await runOf(failing('/base'))
    const { baselines } = await running
    expect(baselines).toMatchObject([
      { name: 'api', source: 'rebuild' },
      { name: 'web', kind: 'none', reason: expect.stringContaining('could not be weighed') },
      { name: 'job', source: 'rebuild' },
    ])
    expect(builtIn('/base', seen)).toEqual([['api', 'web']])
    expect(seen.built.filter(({ directory }) => directory === '/base').length).toBeGreaterThan(2)
  })
})
