import { describe, expect, test } from '@jest/globals'
import { verdictCode } from '../../../../src/app/exit-code.ts'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import { messageFor, type WeighbridgeError } from '../../../../src/errors/errors.ts'
import { pageText } from '../../../../src/page/lay-out.ts'
import { pushSentences } from '../../../../src/report/push-outcome.ts'
import { briefPage, reportText } from '../../../../src/report/report-page.ts'
import { bakeFile } from '../../../support/bake.ts'
import { errorOf } from '../../../support/buildx-contract.ts'
import { failedBuild } from '../../../support/errors.ts'
import type { World } from '../../../support/world.ts'
import { fakeComments } from '../../../support/fake-comments.ts'
import { HEAD } from '../../../support/fake-commits.ts'
import { fakePorts } from '../../../support/ports.ts'
import { failingBase, GROWING, inputs, runIn } from '../../../support/shop.ts'
import { pullEvent } from '../../../support/pull-event.ts'

const PUSH = ['--push', '--tags', 'shop:1', '--tags', 'shop:2']
const pull = pullEvent(HEAD)
const NO_BASE = failingBase(failedBuild())

/** What the registry received, the step's outputs, and its exit code with the default of `strict`. */
async function pushed(world: World, ...argv: readonly string[]) {
  const { report, seen } = await runIn(world, ...PUSH, ...argv)
  const metadata = JSON.parse(seen.outputs.get('metadata') ?? '{}')
  return {
    report,
    seen,
    said: pushSentences(report.push),
    metadata,
    names: seen.pushed,
    digest: seen.outputs.get('digest'),
  }
}

describe('an image that is to be pushed', () => {
  test('is built without, and pushed to all its names once the verdict is a pass', async () => {
    const { report, seen, names, digest, metadata, said } = await pushed({}, '--budget', '20kB')
    expect(seen.built[0]?.args).not.toContain('--push')
    expect(names).toEqual(['shop:1', 'shop:2'])
    expect(digest).toMatch(/^sha256:/)
    expect(metadata['containerimage.digest']).toBe(digest)
    expect(said).toEqual([`Pushed shop:1 (${digest}).`, `Pushed shop:2 (${digest}).`])
    const told = ['shop:1', 'shop:2'].flatMap((name) => [`${name}: Pushing`, `Pushed ${name} (${digest}).`])
    expect(seen.info.filter((line) => told.includes(line))).toEqual(told)
    expect(verdictCode(report)).toBe(0)
  })

  test('is held back where it breaks its budget', async () => {
    const { report, names, digest, metadata, said, seen } = await pushed({}, '--budget', '1kB')
    expect(names).toEqual([])
    expect(digest).toBe('')
    expect(metadata).not.toHaveProperty(['containerimage.digest'])
    expect(said).toEqual(['Nothing was pushed: the image breaks its budget.'])
    expect(seen.summary).toContain('Nothing was pushed')
    expect(verdictCode(report)).toBe(1)
  })

  test.each<[string, World, readonly string[], string | undefined]>([
    ['strict by itself', {}, [], '--strict=false'],
    ['strict', {}, ['--strict'], '--strict=false'],
    ['not strict', {}, ['--strict=false'], undefined],
    ['in a pull request', { event: pull }, [], undefined],
    ['in a pull request, strict', { event: pull }, ['--strict'], 'strict: false'],
  ])('with a budget that could not be checked, %s', async (_, world, argv, wayOut) => {
    const { names, said } = await pushed({ ...NO_BASE, ...world }, '--max-growth', '5%', ...argv)
    expect(names).toEqual(wayOut === undefined ? ['shop:1', 'shop:2'] : [])
    if (wayOut === undefined) return
    expect(said).toEqual([`Nothing was pushed: a budget could not be checked; with ${wayOut} it is pushed anyway.`])
  })

  test('is pushed by the build itself where the user wants that', async () => {
    const { seen, names, digest, said } = await pushed({}, '--push-first', '--budget', '1kB')
    expect(seen.built[0]?.args).toContain('--push')
    expect([names, said]).toEqual([[], ['Pushed before it was weighed, as you asked: shop:1, shop:2.']])
    expect(digest).toMatch(/^sha256:/)
  })
})

/** An error in a workflow and on the command line. */
const inBothWords = (error: WeighbridgeError) => [error.message, messageFor(error, 'command line')]

const INSECURE = ['--outputs', 'type=registry,name=shop:1,registry.insecure=true']

test('what only the build can push is refused before anything is done, and built where it is to push', async () => {
  const { ports, seen } = fakePorts(GROWING)
  const ended = run(ports, inputs(...INSECURE, '--prepare', 'make'), stopwatch(ports.clock))
  await expect(ended).rejects.toMatchObject({ code: 'input.format', exit: 2 })
  await expect(ended.catch(inBothWords)).resolves.toEqual([
    expect.stringContaining('set the input "push-first", or add'),
    expect.stringContaining('set --push-first, or add'),
  ])
  expect([seen.built, seen.commands]).toEqual([[], []])
  const { seen: first } = await runIn({}, ...INSECURE, '--push-first')
  expect(first.built[0]?.args).toContain(INSECURE[1])
})

test('push-first without anything to push is wrong usage', async () => {
  const { ports, seen } = fakePorts(GROWING)
  for (const more of [[], ['--tags', 'shop:1']]) {
    const ended = run(ports, inputs('--push-first', ...more), stopwatch(ports.clock))
    await expect(ended).rejects.toMatchObject({ code: 'input.format', exit: 2, fields: { input: 'push-first' } })
    await expect(ended.catch(inBothWords)).resolves.toEqual([
      expect.stringMatching(/set the input "push", or the input "outputs" with one for a registry\.$/),
      expect.stringMatching(/set --push, or --outputs with one for a registry\.$/),
    ])
  }
  expect(seen.built).toEqual([])
})

describe('a push that fails', () => {
  const event = pull
  const DENIED = 'Pushing "shop:2" failed: denied.'

  test('ends with 3 after the report is written, with the words of the registry', async () => {
    const comments = fakeComments(HEAD)
    const { report, seen, names, digest, said } = await pushed(
      { event, comments, unpushable: 'shop:2' },
      '--budget',
      '20kB',
    )
    expect(verdictCode(report)).toBe(3)
    expect(names).toEqual(['shop:1'])
    expect(digest).toBe('')
    expect(said).toEqual([expect.stringContaining(DENIED), expect.stringMatching(/^Pushed shop:1 \(/)])
    expect(seen.annotations).toContainEqual({
      level: 'error',
      title: 'Pushing ended with an error',
      message: expect.stringContaining(DENIED),
    })
    for (const text of [seen.summary, comments.stored[0]?.body]) expect(text).toContain('denied')
    for (const text of [reportText(report), pageText(briefPage(report))]) {
      expect(text).not.toContain('denied') // the error beside it says why, only once
      expect(text).toMatch(/\nPushing ended with an error\.\nPushed shop:1 \(/)
    }
  })

  test('at its first name leaves nothing that says "pushed"', async () => {
    const { names, said } = await pushed({ unpushable: 'shop:1' })
    expect(names).toEqual([])
    expect(said).toEqual([expect.stringContaining('Pushing "shop:1" failed')])
  })

  test('after the registry took it leaves a tag, and says so', async () => {
    const { report, names, digest, metadata, said } = await pushed({ unconfirmed: 'shop:1' }, '--budget', '20kB')
    expect(verdictCode(report)).toBe(3)
    expect(names).toEqual(['shop:1'])
    expect(report.push).toMatchObject({ kind: 'failed', pushed: [{ name: 'shop:1', digest: '' }] })
    expect(said).toEqual([
      expect.stringContaining('"shop:1" was pushed, but could not be read back from the registry: EOF'),
      'Pushed shop:1 (not confirmed by the registry).',
    ])
    expect(digest).toBe('')
    expect(metadata).not.toHaveProperty(['containerimage.digest'])
  })
})

/** The message of a run that is refused. */
async function unnamed(world: World, ...argv: readonly string[]) {
  const { ports } = fakePorts({ ...GROWING, ...world })
  const error = await errorOf(run(ports, inputs(...argv), stopwatch(ports.clock)))
  expect(error).toMatchObject({ code: 'push.unnamed', exit: 2 })
  return messageFor(error, 'workflow')
}

describe('an image without a name to push it to', () => {
  const TWO = bakeFile({ api: { tags: ['shop:1'] }, web: { output: ['type=registry'] } })

  test.each([
    ['alone', {}, ['--push'], 'push the image: set the input "tags", or write an item of the input "outputs" as'],
    [
      'one of several',
      { bake: TWO },
      ['--source', '.'],
      'push the image "web": set "tags", or write an item of its out',
    ],
    ['a target', { bake: TWO }, ['--targets', 'web'], 'push the image "web": set "tags", or write an item of its out'],
  ])('is refused by its name, if inputs do not describe it: %s', async (_, world, argv, message) => {
    expect(await unnamed(world, ...argv)).toContain(message)
  })
})
