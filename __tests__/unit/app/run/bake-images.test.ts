import { describe, expect, test } from '@jest/globals'
import { withBakeImages } from '../../../../src/app/run/bake-images.ts'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import { fail } from '../../../../src/errors/errors.ts'
import { fromArgv } from '../../../../src/inputs/from-argv.ts'
import type { Inputs } from '../../../../src/inputs/inputs.ts'
import { bakeFile } from '../../../support/bake.ts'
import { errorOf } from '../../../support/buildx-contract.ts'
import { HEAD, PARENT } from '../../../support/fake-commits.ts'
import { fakePorts } from '../../../support/ports.ts'
import { pullEvent } from '../../../support/pull-event.ts'
import { GROWING, runIn, statuses } from '../../../support/shop.ts'
import type { World } from '../../../support/world.ts'

function inputs(text: string | null, ...argv: readonly string[]): Inputs {
  const config = text === null ? null : { path: 'weighbridge.yml', text }
  const command = fromArgv(['run', ...argv], '/repo', config)
  if (command.kind !== 'run') throw new Error('not a run')
  return command.inputs
}

const TWO = bakeFile({ api: { tags: ['acme/api'] }, web: { target: 'web' } })

async function asked(text: string | null, argv: readonly string[], world: World = {}) {
  const { ports, seen } = fakePorts({ bake: TWO, ...world })
  return { images: (await withBakeImages(ports, inputs(text, ...argv))).images, seen }
}

const readsStar: World['bake'] = (asking, directory) =>
  asking.targets[0] === '*'
    ? { group: { default: { targets: ['a'] }, g: { targets: ['b'] } }, target: { a: {}, b: {} } }
    : TWO(asking, directory)

const unreadable = () => {
  throw fail('bake.invalid', { detail: 'docker-bake.hcl:3,1: unclosed block' })
}

/** The error of a run, which ends with exit code 2 before anything is built. */
async function refused(world: World, text: string | null, ...argv: readonly string[]) {
  const { ports, seen } = fakePorts({ ...GROWING, ...world })
  const error = await errorOf(run(ports, inputs(text, ...argv), stopwatch(ports.clock)))
  expect([error.exit, seen.built]).toEqual([2, []])
  return error
}

/** The warnings where the configuration file has budgets of other images. */
async function warnings(...argv: readonly string[]) {
  const { seen } = await asked('images: { apii: { budget: 1kB }, other: {}, tools: {} }', argv)
  return seen.annotations.map(({ message }) => message)
}

/** The rules of each image, as people wrote them. */
const rulesOf = (images: Inputs['images']) =>
  Object.fromEntries(images.map(({ name, rules }) => [name, rules.map((rule) => `${rule.kind} ${rule.text}`)]))

test('the images of a run are built, weighed, compared and judged', async () => {
  const { report, seen } = await runIn({ bake: TWO }, '--source', '.', '--budget', '4kB')
  expect(report.record.images.map(({ name, definition }) => [name, definition?.target])).toEqual([
    ['api', ''],
    ['web', 'web'],
  ])
  expect(report.baselines).toMatchObject([
    { name: 'api', source: 'rebuild' },
    { name: 'web', source: 'rebuild' },
  ])
  expect(report.comparison).toMatchObject({ images: [{ name: 'api' }, { name: 'web' }] })
  expect(statuses(report)).toEqual(['fail', 'fail'])
  expect(seen.built.filter(({ directory, args }) => directory === '/repo' && args.includes('acme/api'))).toHaveLength(1)
})

test('without an input of bake, nobody asks for its file', async () => {
  expect((await runIn({ bake: unreadable })).report.record.images).toHaveLength(1)
})

test('budgets of the inputs hold for each, those of the file by its name, and its defaults for all', async () => {
  const text = 'defaults: { budgets: [{ metric: layers, max: 8 }] }\nimages: { api: { budget: 20MB, headroom: 5% } }\n'
  const { images } = await asked(text, ['--source', '.', '--max-growth', '5%'])
  expect(rulesOf(images)).toEqual({ api: ['growth 5%', 'max 8', 'max 20MB'], web: ['growth 5%', 'max 8'] })
  expect(images.map(({ headroom }) => headroom !== undefined)).toEqual([true, false])
})

test('limits of all images that one breaks without a name in the file can be raised', async () => {
  const text = 'defaults: { budget: 1kB }\nimages: { api: { budget: 20MB } }\n'
  const { ports } = fakePorts({ ...GROWING, bake: TWO })
  const report = await run(ports, inputs(text, '--source', '.'), stopwatch(ports.clock))
  expect(report.wayToAccept).toMatchObject({
    commands: [{ command: 'weighbridge budget --update --raise --name web --source .', unsaid: [] }],
    lines: [expect.any(String), '-defaults: { budget: 1kB }', '+defaults: { budget: 6.6kB }'],
  })
})

test('the output "metadata" has each target', async () => {
  const { seen } = await runIn({ bake: TWO }, '--source', '.')
  expect(Object.keys(JSON.parse(seen.outputs.get('metadata')!))).toEqual(['api', 'web'])
})

test('name chooses one of them', async () => {
  expect((await asked(null, ['--source', '.', '--name', 'web'])).images.map(({ name }) => name)).toEqual(['web'])
})

describe('a budget of no image', () => {
  const misspelt = 'weighbridge.yml has the image "apii", which this run does not build. Did you mean "api"?'

  test('is a warning', async () => {
    expect(await warnings('--source', '.')).toEqual([
      misspelt,
      'weighbridge.yml has the images "other", "tools", which this run does not build.',
    ])
  })

  test('and if the run asks for some, only where it is nearly one of them', async () => {
    expect(await warnings('--targets', 'api')).toEqual([misspelt])
    expect(await warnings('--targets', 'web')).toEqual([])
  })
})

test('the fork is held to the base of its own image, whatever its file names', async () => {
  const event = { ...pullEvent(HEAD), base: PARENT, isFork: true }
  const committed = { [PARENT]: { 'weighbridge.yml': 'images: { web: { budget: 1kB } }\n' } }
  const { ports } = fakePorts({ ...GROWING, bake: TWO, committed, event })
  const report = await run(ports, inputs(null, '--source', '.'), stopwatch(ports.clock))
  expect(report.verdict.images.map(({ name, outcomes }) => [name, outcomes.length])).toEqual([
    ['api', 0],
    ['web', 1],
  ])
})

describe('exit 2, and nothing is built', () => {
  test('no bake file, or no folder of that name', async () => {
    expect((await refused({}, null, '--targets', 'a')).code).toBe('bake.no-file')
    expect((await refused({ bake: TWO }, null, '--source', 'nowhere')).fields).toMatchObject({
      directory: '/repo/nowhere',
    })
  })

  test('a target that it does not have: those it has', async () => {
    const { code, message } = await refused({ bake: TWO }, null, '--targets', 'wbe')
    expect([code, message]).toEqual([
      'bake.no-target',
      'Input "targets": the bake file has no target "wbe". By default, it has api, web. Did you mean "web"?',
    ])
  })

  test('and with a buildx that reads "*", all of them', async () => {
    expect((await refused({ bake: readsStar }, null, '--targets', 'other')).fields['known']).toBe('It has g, a, b.')
  })

  test('a target to override that is not there', async () => {
    const { fields } = await refused({ bake: TWO }, null, '--set', 'wbe.platform=linux/arm64')
    expect(fields).toMatchObject({ input: 'set', target: 'wbe' })
  })

  test('a name that is none', async () => {
    const { fields } = await refused({ bake: TWO }, null, '--source', '.', '--name', 'apj')
    expect(fields).toMatchObject({ input: 'name', known: 'It has api, web. Did you mean "api"?' })
  })

  test('a file without targets', async () => {
    expect((await refused({ bake: () => ({ target: {} }) }, null, '--source', '.')).code).toBe('bake.invalid')
  })

  test.each([
    ['bake.call', { call: 'check' }],
    ['bake.privilege', { entitlements: ['network.host'] }],
  ])('%s: %j', async (code, api) => {
    expect((await refused({ bake: bakeFile({ api }) }, null, '--source', '.')).code).toBe(code)
  })

  test('a target that buildx would read as an option', async () => {
    const bake = bakeFile({ api: {}, '--push': {} })
    const { code, fields } = await refused({ bake }, null, '--source', '.')
    expect([code, fields]).toEqual(['bake.option', { target: '--push' }])
  })

  test('a target without its Dockerfile', async () => {
    const { code, fields } = await refused({ bake: bakeFile({ api: { dockerfile: 'no' } }) }, null, '--source', '.')
    expect([code, fields]).toEqual(['bake.missing', { target: 'api', looked: '/repo/no' }])
  })

  test('a configuration file that says how to build one, or all', async () => {
    const own = await refused({ bake: TWO }, '\nimages: { api: { context: x } }', '--source', '.')
    expect(own.fields).toMatchObject({ key: 'context', line: 2, where: '"api"' })
    const all = await refused({ bake: TWO }, 'defaults: { platforms: [linux/arm64] }', '--source', '.')
    expect(all.fields).toMatchObject({ key: 'platforms', where: '"defaults"' })
  })
})

test('a privilege that the inputs allow', async () => {
  const bake = bakeFile({ api: { entitlements: ['network.host'] } })
  expect((await asked(null, ['--targets', 'api', '--allow', 'network.host'], { bake })).images).toHaveLength(1)
})

test('a bake file that cannot be read is in the summary', async () => {
  const { ports, seen } = fakePorts({ bake: unreadable })
  await errorOf(run(ports, { ...inputs(null, '--source', '.'), hasSummary: true }, stopwatch(ports.clock)))
  expect(seen.summary).toContain('unclosed block')
})
