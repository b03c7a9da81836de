import { describe, expect, test } from '@jest/globals'
import { perform } from '../../../../src/app/perform.ts'
import { carry, DOCKERFILE, treeWith } from '../../../support/carried.ts'
import { HEAD } from '../../../support/fake-commits.ts'
import { fakePorts } from '../../../support/ports.ts'
import { BASE, GROWING, runIn } from '../../../support/shop.ts'
import type { World } from '../../../support/world.ts'

const FROM = 'FROM alpine\nCOPY app /app\n'

describe('a Dockerfile in lower case is read where there is none in upper case, as buildx does', () => {
  test.each([
    // at the head, at the base
    ['dockerfile', 'dockerfile'],
    ['dockerfile', 'Dockerfile'],
    ['Dockerfile', 'dockerfile'],
  ])('%s at the head, %s at the base', async (head, base) => {
    const { report, seen, stored } = await runIn({ files: { [`/repo/${head}`]: FROM, [`/base/${base}`]: FROM } })
    expect(report.baselines[0]).toMatchObject({ kind: 'baseline', source: 'rebuild' })
    expect(report.record.images[0]!.metrics).toMatchObject({ own: 5000, base: 1000 })
    expect(report.record.images[0]!.definition).toEqual({ context: '.', file: head, target: '' })
    expect(seen.built.flatMap(({ args }) => args.filter((arg) => /^dockerfile$/i.test(arg)))).toEqual([])
    const upper = await runIn({})
    expect([...stored.keys()]).toEqual([...upper.stored.keys()])
  })

  test('where both are there, the other is not', async () => {
    const { report } = await runIn({ files: { '/repo/Dockerfile': FROM, '/repo/dockerfile': 'FROM $BASE\n' } })
    expect(report.record.images[0]!.metrics).toMatchObject({ own: 5000, base: 1000 })
  })

  test.each([
    [[], 0],
    [['--file', 'Dockerfile'], 0],
    [['--file', '/repo/Dockerfile'], 0],
    [['--context', 'services/a'], 0],
    [['--context', 'services/b', '--file', 'services/a/Dockerfile'], 0],
    [['--context', 'services/b'], 'input.dockerfile'],
    [['--file', 'DOCKERFILE'], 'input.dockerfile'],
    [['--file', 'Dockerfile.prod'], 'input.dockerfile'],
  ])('%j', async (argv, outcome) => {
    const services = { '/repo/services/a/dockerfile': FROM, '/repo/services/b/x': '' }
    const files = { '/repo/dockerfile': FROM, '/repo/dockerfile.prod': FROM, ...services }
    expect(await outcomeOf({ files }, 'run', ...argv)).toBe(outcome)
  })

  test('its cache mounts are carried, in a folder too', async () => {
    const tree = Object.entries(treeWith(DOCKERFILE)).map(([path, text]) => [
      path.replace('Dockerfile', 'dockerfile'),
      text,
    ])
    expect(Object.keys((await carry({ files: Object.fromEntries(tree) })).outcomes)).toHaveLength(2)
    const inFolder = tree.map(([path, text]) => [path!.replace(/^\/(repo|base)/, '$&/services/a'), text])
    const { outcomes } = await carry({ files: Object.fromEntries(inFolder) }, '--context', 'services/a')
    expect(Object.keys(outcomes)).toHaveLength(2)
  })

  test('inspect --stages reads it, and the ignore file of that name', async () => {
    const ignored = { '/repo/dockerfile.dockerignore': 'tmp\n', '/repo/Dockerfile.dockerignore': 'no\n' }
    const files = { '/repo/dockerfile': 'FROM alpine\nFROM alpine\n', ...ignored }
    const { ports, seen } = fakePorts({ ...GROWING, images: () => [BASE], files })
    const argv = ['inspect', '--stages']
    expect(await perform(ports, { argv, folder: 'shop', print: async () => {} })).toBe(0)
    const written = seen.built.flatMap(({ secretFiles }) => secretFiles)
    expect(written.find(({ path }) => path.endsWith('.dockerignore'))?.content).toBe('tmp\n')
  })
})

describe('a context that looks like a URL is a folder where there is one', () => {
  const files = {
    '/repo/github.com/o/r/Dockerfile': FROM,
    '/repo/github.com/o/r/D': FROM,
    '/base/github.com/o/r/Dockerfile': FROM,
  }

  test('the head and its base are built from it, and it is no URL for buildx either', async () => {
    const { report, seen } = await runIn({ files }, '--context', 'github.com/o/r')
    expect(report.baselines[0]).toMatchObject({ kind: 'baseline', source: 'rebuild' })
    const definition = { context: 'github.com/o/r', file: 'github.com/o/r/Dockerfile', target: '' }
    expect(report.record.images[0]).toMatchObject({ name: 'r', definition })
    const contexts = seen.built.map(({ args }) => args.at(-1)).filter((context) => context !== '/scratch')
    expect(contexts).toEqual(['./github.com/o/r', './github.com/o/r'])
  })

  test('so is a Dockerfile in it', async () => {
    const { report } = await runIn({ files }, '--context', 'github.com/o/r', '--file', 'github.com/o/r/D')
    expect(report.record.images[0]!.definition?.file).toBe('github.com/o/r/D')
  })

  test('inspect --stages builds from it', async () => {
    expect(await outcomeOf({ files }, 'inspect', '--stages', '--context', 'github.com/o/r')).toBe(0)
  })

  test('otherwise it is the URL', async () => {
    const { report, seen } = await runIn({}, '--context', 'github.com/o/r')
    expect(report.record.images[0]!.definition).toBeNull()
    expect(seen.built[0]!.args.at(-1)).toBe('github.com/o/r')
  })
})

test.each([
  [
    ['--context', 'app/Dockerfile'],
    /^The build context "app\/Dockerfile" is a file, not a folder \(\/repo\/app\/Dockerfile\)\./,
  ],
  [['--file', 'app'], /^\/repo\/app is a folder, not a Dockerfile\./],
  [['--context', 'app', '--file', 'app'], /^\/repo\/app is a folder, not a Dockerfile\./],
  [['--context', 'app/Dockerfile/x'], /^The build context "app\/Dockerfile\/x" does not exist /],
])('a file in the place of a folder, or a folder in the place of a file, is named so: %j', async (argv, message) => {
  const files = { '/repo/Dockerfile': FROM, '/repo/app/Dockerfile': FROM }
  for (const command of [['run'], ['inspect', '--stages']]) {
    await expect(messageOf({ files }, ...command, ...argv)).resolves.toMatch(message)
  }
})

describe('where nothing is checked out, the error says what is missing', () => {
  const reason = 'this is not a git repository'
  const nothing: World = { files: { '/repo/x': '' }, commits: { facts: async () => ({ kind: 'miss', reason }) } }
  const hint = `No commit is checked out here (${reason}): in a workflow, add actions/checkout as an earlier step.`

  test.each([
    ['run', []],
    ['run', ['--context', 'services/a']],
    ['inspect', ['--stages']],
  ])('%s %j', async (command, argv) => {
    await expect(messageOf(nothing, command, ...argv)).resolves.toMatch(new RegExp(`\\. ${escaped(hint)}$`))
  })

  test.each([
    ['run', []],
    ['run', ['--context', 'services/a']],
    ['inspect', ['--stages']],
  ])('and nothing else where there is not even a file: %s %j', async (command, argv) => {
    const empty = { ...nothing, files: {} }
    expect(await outcomeOf(empty, command, ...argv)).toBe('input.checkout')
    await expect(messageOf(empty, command, ...argv)).resolves.toMatch(/: \/repo is empty\. .*add actions\/checkout/)
  })

  test('a folder of a checkout that is empty is no checkout that is missing', async () => {
    const facts = { head: HEAD, parents: [], dirty: false, isWhole: true, prefix: 'empty/' }
    expect(await outcomeOf({ files: {}, facts }, 'run')).toBe('input.dockerfile')
  })

  test('in a checkout it does not', async () => {
    const facts = { head: HEAD, parents: [], dirty: false, isWhole: true, prefix: '' }
    await expect(messageOf({ files: nothing.files!, facts }, 'run')).resolves.toMatch(/the run starts in\.$/)
  })
})

const escaped = (text: string) => text.replaceAll(/[.()]/g, '\\$&')

/** Runs a command; returns its exit code. */
function ending(world: World, argv: readonly string[]) {
  const { ports } = fakePorts({ ...GROWING, ...world })
  return perform(ports, { argv, folder: 'shop', print: async () => {} })
}
const outcomeOf = (world: World, ...argv: readonly string[]) =>
  ending(world, argv).catch((error: { code: string }) => error.code)
const messageOf = (world: World, ...argv: readonly string[]) =>
  ending(world, argv).catch((error: Error) => error.message)
