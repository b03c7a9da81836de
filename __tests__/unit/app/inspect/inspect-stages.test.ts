import { describe, expect, test } from '@jest/globals'
import { perform } from '../../../../src/app/perform.ts'
import { WeighbridgeError } from '../../../../src/errors/errors.ts'
import { layer } from '../../../support/images.ts'
import { fakePorts } from '../../../support/ports.ts'
import { printed } from '../../../support/printed.ts'
import type { World } from '../../../support/world.ts'

const ALPINE = [layer('ADD rootfs.tar /', [{ path: 'bin/sh', content: 'x'.repeat(50) }])]
const BUILT = [...ALPINE, layer('COPY app /app', [{ path: 'app', content: 'x'.repeat(500) }])]
const DOCKERFILE = 'FROM alpine AS build\nCOPY app /app\nFROM alpine\nCOPY a /a\nFROM build AS Debug\nFROM scratch\n'
const WORLD: World = { files: { '/repo/Dockerfile': DOCKERFILE }, images: () => BUILT, base: ALPINE }

async function stages(argv: readonly string[] = [], world: World = {}) {
  const { ports, seen, engine } = fakePorts({ ...WORLD, ...world })
  const said: string[] = []
  const code = await perform(ports, {
    argv: ['inspect', '--stages', ...argv],
    folder: 'shop',
    print: async (result) => void said.push(printed(result)),
  }).catch((error: unknown) => {
    if (error instanceof WeighbridgeError) return error
    throw error
  })
  const built = seen.built.filter(({ args }) => !args.some((arg) => arg.endsWith('base.Dockerfile')))
  return { code, said: said.join(''), built, engine }
}

test('every stage is built by its name, by a Dockerfile that ends with it, or as the last one', async () => {
  const { code, built } = await stages()
  expect(code).toBe(0)
  const how = built.map(({ args, secretFiles }) => {
    const at = args.indexOf('--target')
    return at < 0 ? (secretFiles[0]?.content ?? 'the last one') : args[at + 1]
  })
  expect(how).toEqual([
    'build',
    'FROM alpine AS build\nCOPY app /app\nFROM alpine\nCOPY a /a\n',
    'debug',
    'the last one',
  ])
})

test('the builder is inspected once for all stages', async () => {
  const { ports } = fakePorts(WORLD)
  let asked = 0
  const inspect: typeof ports.buildx.inspect = (builder) => ((asked += 1), ports.buildx.inspect(builder))
  const counted = { ...ports, buildx: { ...ports.buildx, inspect } }
  await perform(counted, { argv: ['inspect', '--stages'], folder: 'shop', print: async () => {} })
  expect(asked).toBe(1)
})

test('a kept log has the commands that are run', async () => {
  const { ports } = fakePorts(WORLD)
  const told: string[] = []
  const runner = { ...ports.runner, details: (_: string, [command = '']: readonly string[]) => void told.push(command) }
  await perform({ ...ports, runner }, { argv: ['inspect', '--stages'], folder: 'shop', print: async () => {} })
  expect(told).toHaveLength(4)
  expect(told[1]).toMatch(/ --file \S*\/stage\.Dockerfile /)
  expect(told[1]).not.toContain('--target')
})

test('the table has the stages in the order of the file', async () => {
  const { said } = await stages()
  expect(said.match(/\S+(?: \(final\))?$/gm)).toEqual(
    expect.arrayContaining(['build', 'stage-1', 'debug', 'stage-3 (final)']),
  )
  expect(said).toMatch(/^Stages of shop\n\nPlatform linux\/amd64: build 550 B -> stage-3 \(final\) 550 B/)
})

test('JSON is a record of them', async () => {
  const { images, notes, schemaVersion } = JSON.parse((await stages(['--json'])).said)
  expect(schemaVersion).toBe(1)
  expect(images.map((each: { name: string }) => each.name)).toEqual(['build', 'stage-1', 'debug', 'stage-3'])
  expect(images[0].metrics).toMatchObject({ unpacked: 550, own: 500, base: 50 })
  expect(images[0].definition).toEqual({ context: '.', file: 'Dockerfile', target: 'build' })
  expect(Array.isArray(notes)).toBe(true)
})

test('what is asked of a build holds, and nothing is tagged, pushed, cached or left', async () => {
  const asked = ['--build-args', 'A=1', '--tags', 'shop:1', '--push', '--cache-to', 'type=local,dest=c', '--no-cache']
  const { built, engine } = await stages(asked)
  for (const { args } of built) {
    expect(args).toEqual(expect.arrayContaining(['--build-arg', 'A=1', '--no-cache']))
    for (const arg of ['--push', '--cache-to']) expect(args).not.toContain(arg)
    // A name that is removed with the run.
    expect(args.filter((_, index) => args[index - 1] === '--tag')).toEqual(['weighbridge-aside:base-scratch'])
  }
  expect(engine.size).toBe(0)
})

describe('--target is the last stage', () => {
  test.each([
    ['build', ['build']],
    ['1', ['build', 'stage-1']],
    ['DEBUG', ['build', 'stage-1', 'debug']],
  ])('%s', async (target, names) => {
    const { said } = await stages(['--json', '--target', target])
    expect(JSON.parse(said).images.map((each: { name: string }) => each.name)).toEqual(names)
  })
})

test('two stages of one name are each built', async () => {
  const files = { '/repo/Dockerfile': 'FROM alpine AS a\nFROM alpine AS a\nFROM a\n' }
  const { built } = await stages([], { files })
  expect(built.map(({ secretFiles }) => secretFiles.map(({ content }) => content))).toEqual([
    ['FROM alpine AS a\n'],
    ['FROM alpine AS a\nFROM alpine AS a\n'],
    [],
  ])
})

describe('an error, and nothing is left', () => {
  test('names the stages there are, those without a name by the number that is their target', async () => {
    const files = { '/repo/Dockerfile': 'FROM alpine AS build\nFROM alpine\n' }
    const { code } = await stages(['--target', 'nope'], { files })
    expect(code).toMatchObject({
      message: expect.stringMatching(
        /Dockerfile" has no stage "nope": it has build, 1\. Name one of them with .*target/,
      ),
    })
  })

  test.each<[string, readonly string[], World, string]>([
    ['a stage that cannot be built', [], { images: () => undefined }, 'build.failed'],
    ['no Dockerfile', [], { files: {} }, 'input.dockerfile'],
    ['no context', ['--context', 'nowhere'], {}, 'input.context'],
    ['no stage', [], { files: { '/repo/Dockerfile': '# nothing\n' } }, 'inspect.stages'],
    ['no such stage', ['--target', 'prod'], {}, 'inspect.no-stage'],
    ['no such number', ['--target', '4'], {}, 'inspect.no-stage'],
    ['a remote context', ['--context', 'https://github.com/o/r.git'], {}, 'inspect.stages'],
  ])('%s', async (_, argv, world, error) => {
    const { code, said, engine } = await stages(argv, world)
    expect(code).toMatchObject({ code: error })
    expect(said).toBe('')
    expect(engine.size).toBe(0)
  })
})
