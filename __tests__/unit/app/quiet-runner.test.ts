import { expect, test } from '@jest/globals'
import { perform } from '../../../src/app/perform.ts'
import { quietRunner } from '../../../src/app/quiet-runner.ts'
import type { Page } from '../../../src/page/page.ts'
import { failedBuild } from '../../support/errors.ts'
import { PARENT } from '../../support/fake-commits.ts'
import { fakePorts } from '../../support/ports.ts'
import { printed } from '../../support/printed.ts'
import { failingBase, GROWING } from '../../support/shop.ts'
import type { World } from '../../support/world.ts'

/** A command line's standard output, standard error and exit code. */
async function performed(argv: readonly string[], world: World = {}) {
  const { ports, seen } = fakePorts({ ...GROWING, ...world })
  let output = ''
  const print = async (result: string | Page) => void (output += printed(result))
  const code = await perform(ports, { argv, folder: 'shop', print })
  return { code, output, seen }
}

test('--quiet prints the verdict, and says nothing but the rule that was broken', async () => {
  const argv = ['run', '--budget', '1kB']
  const loud = await performed(argv)
  const { code, output, seen } = await performed([...argv, '--quiet'])
  expect({ code, output }).toEqual({ code: 1, output: `${loud.output.split('\n')[0]}\n` })
  expect(output).toContain('over its budget of 1kB')
  expect(seen.info).toEqual([])
  expect(seen.annotations).toEqual(loud.seen.annotations.filter(({ level }) => level === 'error'))
  expect(seen.annotations).toMatchObject([{ title: 'Image size: shop is over its budget' }])
  expect(loud.seen.info).not.toEqual([])
})

const UNBUILT = failingBase(failedBuild())

test('--quiet says why a budget could not be checked', async () => {
  const { code, output, seen } = await performed(['run', '--max-growth', '5%', '-q'], UNBUILT)
  expect({ code, said: [seen.info, seen.annotations] }).toEqual({ code: 0, said: [[], []] })
  expect(output).toMatch(/^.*growth not checked\nNot checked: .*\n$/)
  expect(output).toContain('its build failed, its output is shown without --quiet')
})

test.each([
  [[], 'the log of this run has the output'],
  [['-q'], 'its output is shown without --quiet'],
])('of a command of --prepare that failed, %j says where its output is', async (argv, where) => {
  await expect(performed(['run', '--prepare', 'make', ...argv], { shell: () => 7 })).rejects.toMatchObject({
    fields: { code: '7', output: where },
  })
})

test.each([[[]], [['--json']]])('--quiet says with --strict which rule could not be checked, %j', async (json) => {
  const { code, seen } = await performed(['run', '--max-growth', '5%', '-q', '--strict', ...json], UNBUILT)
  expect({ code, said: seen.info }).toEqual({ code: 4, said: [] })
  expect(seen.annotations).toMatchObject([
    {
      level: 'error',
      title: 'Image size: the growth of shop was not checked',
      message: expect.stringMatching(
        /^The growth limit of 5% for unpacked was not checked: the base bbbbbbb \(the merge base with the default branch, origin\/main\) could not be weighed: /,
      ),
    },
  ])
})

const BESIDE = { beside: [{ path: 'app', bytes: 700_000 }] }

test.each([
  // argv, code, what is printed
  [[], 0, /^.*; growth through 1 uncommitted file \(700 kB\) cannot be seen\n$/],
  [['--max-growth', '9kB'], 0, /^.*within its growth limit.*; growth through 1 uncommitted file .*\n$/],
  [
    ['--max-growth', '9kB', '--strict'],
    4,
    /^.*growth not checked, which fails under strict\nNot checked: app \(700 kB\) is not committed .*\n$/,
  ],
])('--quiet names what growth could not see, %j', async (argv, code, shown) => {
  const answer = await performed(['run', '-q', '--base', PARENT, ...argv], BESIDE)
  expect({ code: answer.code, output: answer.output }).toEqual({ code, output: expect.stringMatching(shown) })
})

test('JSON is whole all the same', async () => {
  const [loud, quiet] = [await performed(['run', '--json']), await performed(['run', '--json', '--quiet'])]
  expect(JSON.parse(quiet.output)).toEqual(JSON.parse(loud.output))
})

test('no word is said about comments where nobody expects one', async () => {
  const { ports, seen } = fakePorts(GROWING)
  const shell = { argv: ['run'], folder: 'shop', print: async () => {} }
  expect(await perform({ ...ports, comments: undefined }, shell)).toBe(0)
  const said = [...seen.info, ...seen.annotations.map(({ title }) => title)]
  expect(said.filter((line) => /comment/i.test(line))).toEqual([])
})

const noGroup = () => Promise.reject(new Error('a group'))

test('a quiet runner has no progress, no groups and of the annotations errors, and hides secrets all the same', async () => {
  const { ports, seen } = fakePorts()
  const runner = quietRunner({ ...ports.runner, group: noGroup, progress: 'shown' as never })
  expect(runner.progress).toBeUndefined()
  expect(await runner.group('Build', async () => 7)).toBe(7)
  for (const level of ['notice', 'warning', 'error'] as const) runner.annotate({ level, title: '', message: '' })
  runner.mask('s3cret')
  expect([seen.annotations.map(({ level }) => level), seen.masked]).toEqual([['error'], ['s3cret']])
})

test('the error that ends a quiet run is thrown, to be said where all errors end', async () => {
  await expect(performed(['run', '-q', '--context', 'nowhere'])).rejects.toMatchObject({ code: 'input.context' })
})
