import { describe, expect, test } from '@jest/globals'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import { fail } from '../../../../src/errors/errors.ts'
import type { ImageSource } from '../../../../src/ports.ts'
import { reportJson } from '../../../../src/report/report-json.ts'
import type { Report } from '../../../../src/report/report.ts'
import { errorOf } from '../../../support/buildx-contract.ts'
import { PARENT } from '../../../support/fake-commits.ts'
import { exportOf, layout, type MadeLayer } from '../../../support/images.ts'
import { fakePorts, type Seen } from '../../../support/ports.ts'
import { growthRule, maxRule } from '../../../support/rules.ts'
import { app, BASE, inputs, statuses, withRules } from '../../../support/shop.ts'
import { tagged } from '../../../support/since-release.ts'
import type { Rule } from '../../../../src/limits/rule.ts'
import type { World } from '../../../support/world.ts'

const IMAGES: Readonly<{ [reference: string]: readonly MadeLayer[] }> = {
  'shop:new': [BASE, app(5000)],
  'shop:old': [BASE, app(2000)],
  'ghcr.io/acme/shop:main': [BASE, app(2000)],
}

interface Ended {
  readonly report: Report
  readonly seen: Seen
  readonly opened: readonly string[]
}

/** Weighs shop:new of the engine, beside what `argv` says. */
async function weighed(world: World, rules: readonly Rule[], ...argv: readonly string[]): Promise<Ended> {
  const { ports, seen } = fakePorts(world)
  const opened: string[] = []
  const open: ImageSource['open'] = async (reference) => {
    opened.push(reference)
    const layers = IMAGES[reference]
    if (layers === undefined) throw fail('image.not-found', { reference, detail: 'no such image' })
    return exportOf(layout(layers).files)
  }
  const given = withRules(inputs('--image', 'shop:new', ...argv), rules)
  const report = await run({ ...ports, images: { ...ports.images, open } }, given, stopwatch(ports.clock))
  return { report, seen, opened }
}

const compareWith = (reference: string, rules: readonly Rule[], world: World = {}): Promise<Ended> =>
  weighed(world, rules, '--compare-with', reference)

test('an image is compared with another, and growth is judged by that', async () => {
  const { report, opened } = await compareWith('shop:old', [growthRule('2999B'), growthRule('3kB')])
  expect(report.baselines[0]).toMatchObject({
    source: 'image',
    reference: 'shop:old',
    digest: layout(IMAGES['shop:old']!).digest,
  })
  expect(statuses(report)).toEqual(['fail', 'pass'])
  expect(report.comparison).toMatchObject({ images: [{ cause: { delta: 3000, parts: [{ kind: 'layer' }] } }] })
  expect(opened).toEqual(['shop:old', 'shop:new'])
})

test('both are asked what the rules ask', async () => {
  const { report } = await compareWith('shop:old', [growthRule('2999B', 'path:/app')])
  expect(report.verdict.images[0]!.outcomes).toMatchObject([{ status: 'fail', actual: 5000 }])
})

test('no record is asked for, and the one of this commit is kept', async () => {
  const asked: string[] = []
  const saved: (string | null)[] = []
  const records: World['records'] = {
    find: async (commits) => (asked.push(...commits), { kind: 'miss', reason: 'none', absent: true }),
    save: async (commit) => (saved.push(commit), { kind: 'saved' }),
  }
  const { report } = await compareWith('shop:old', [maxRule('1MB')], { records })
  expect({ asked, saved }).toEqual({ asked: [], saved: [report.head] })
})

test('growth since a release is still about the release, also where that is the base', async () => {
  const rules = [growthRule('3kB', 'unpacked', { since: 'release' })]
  const { report } = await compareWith('shop:old', rules, { commits: tagged(PARENT) })
  expect(report.baselines[0]).toMatchObject({ source: 'image' })
  expect(report.release).toMatchObject({ version: 'v1.0.0', baselines: [{ kind: 'none', commit: PARENT }] })
  expect(statuses(report)).toEqual(['skip'])
})

test('one that does not exist is an error before the command of prepare and the image', async () => {
  const argv = ['--compare-with', 'shop:nosuch', '--prepare', 'make'] as const
  const error = await errorOf(weighed({ shell: () => 1 }, [], ...argv))
  expect(error).toMatchObject({ code: 'input.compare-with', exit: 2 })
  expect(error.message).toContain('"compare-with": There is no image "shop:nosuch"')
})

test('that it is the copy of the engine, as its registry has none, is a note', async () => {
  const { report } = await compareWith('ghcr.io/acme/shop:main', [growthRule('3kB')])
  expect(statuses(report)).toEqual(['pass'])
  expect(report.notes).toContainEqual(expect.stringContaining('ghcr.io/acme/shop:main was taken from the engine'))
})

/** A world with the record of shop:new, under another name. */
async function recorded(change = (text: string) => text): Promise<World> {
  const { report } = await weighed({}, [], '--name', 'other')
  return { files: { '/repo/base.json': change(reportJson(report)) } }
}

/** The record with its image under two names. */
function twice(text: string): string {
  const record = JSON.parse(text)
  const [image] = record.images
  return JSON.stringify({ ...record, images: [image, { ...image, name: 'shop:new' }] })
}

describe('a record', () => {
  test('stands for its image, whatever it is called there', async () => {
    const { report, opened } = await compareWith('base.json', [growthRule('0B')], await recorded())
    expect(report.baselines[0]).toMatchObject({ source: 'image', reference: 'base.json' })
    expect(statuses(report)).toEqual(['pass'])
    expect(opened).toEqual(['shop:new'])
  })

  test('of several images has to have one of this name', async () => {
    const world = await recorded(twice)
    const { report } = await compareWith('base.json', [growthRule('0B')], world)
    expect(statuses(report)).toEqual(['pass'])
    const error = await errorOf(weighed(world, [], '--name', 'shop', '--compare-with', 'base.json'))
    expect(error).toMatchObject({ code: 'input.compare-with', exit: 2 })
    expect(error.message).toContain('several images (other, shop:new), and none is called "shop"')
  })

  test('that is none is an error', async () => {
    const world = { files: { '/repo/base.json': '{}' } }
    expect(await errorOf(compareWith('base.json', [], world))).toMatchObject({ code: 'record.unreadable', exit: 4 })
  })
})
