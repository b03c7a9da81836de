import { copyFileSync, mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { environmentOf } from '../support/inputs.ts'
import { ownFolder } from '../support/own-folder.ts'
import { NODE_24, start, type Ended } from '../support/programs.ts'

const DIST = resolve(import.meta.dirname, '../../dist')
const folder = ownFolder()

/** A program without what it loads later: its first file alone. */
function firstFileOf(program: string): string {
  const alone = join(folder, program)
  mkdirSync(alone)
  for (const name of ['index.js', 'package.json']) copyFileSync(join(DIST, program, name), join(alone, name))
  return join(alone, 'index.js')
}

const [CLI, MAIN] = [firstFileOf('cli'), firstFileOf('main')]

const run = (node: string, argv: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> =>
  start(node, argv, { cwd: folder, env: { PATH: process.env['PATH'], RUNNER_TEMP: folder, ...env } })

describe.each([
  ['this Node', process.execPath],
  ['Node 24', NODE_24],
])('what a program begins with is enough, on %s', (_, node) => {
  test.each([[['--help']], [['inspect', '--help']], [['--version']], [['run', '--hlep']]])(
    'for the command line to answer %j',
    async (argv) => {
      const { code, ...said } = await run(node, [join(DIST, 'cli/index.js'), ...argv])
      expect(await run(node, [CLI, ...argv])).toEqual({ code, ...said })
      expect([code, said.stderr]).toEqual(argv.includes('--hlep') ? [2, expect.stringContaining('--hlep')] : [0, ''])
    },
  )

  test('for the action to refuse an input', async () => {
    const env = environmentOf({ budget: '20 XB' })
    const whole = await run(node, [join(DIST, 'main/index.js')], env)
    expect(await run(node, [MAIN], env)).toEqual(whole)
    expect(whole).toEqual({
      code: 2,
      stderr: '',
      stdout: expect.stringMatching(
        /^::error title=Weighbridge::Input "budget": cannot read "20 XB" as a size\.[^\n]*\n$/,
      ),
    })
  })
})

test('what cannot be loaded later ends a command with an error, and not as a verdict', async () => {
  const { code, stdout, stderr } = await run(NODE_24, [CLI, 'inspect', 'shop.tar'])
  expect({ code, stdout }).toEqual({ code: 4, stdout: '' })
  expect(stderr).toMatch(/^error: Weighbridge stopped on an internal error: .*Cannot find module .*\.index\.js/)
})

test('what cannot be loaded later ends the action with an error, and not as a verdict', async () => {
  const { code, stdout } = await run(NODE_24, [MAIN])
  expect(code).toBe(4)
  expect(stdout).toMatch(/^::error title=Weighbridge stopped on an internal error::.*Cannot find module .*\.index\.js/)
})

/** Lets Ctrl-C arrive when the program begins to load more of itself. */
const INTERRUPTED = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module'
  let isSent = false
  registerHooks({
    resolve(name, context, next) {
      if (!isSent && /^[.][/][0-9]+[.]index[.]js$/.test(name)) isSent = process.emit('SIGINT', 'SIGINT')
      return next(name, context)
    },
  })`)}`

test.each([
  ['a command', ['cli/index.js', 'inspect', 'nosuch.tar']],
  ['the action', ['main/index.js']],
])('Ctrl-C while more is loaded ends %s before it does anything', async (_, [program = '', ...argv]) => {
  const { code, ...said } = await run(NODE_24, ['--import', INTERRUPTED, join(DIST, program), ...argv])
  expect(code).toBe(130)
  expect(`${said.stdout}${said.stderr}`).toMatch(/^(?:::)?error[^\n]*The run was cancelled \(SIGINT\)[^\n]*\n$/)
})

/** Node needs 1 ms for some 40 kB. */
test.each([
  ['cli', 160_000],
  ['main', 600_000],
])('the first file of %s has at most %d bytes', (program, most) => {
  expect(statSync(join(DIST, program, 'index.js')).size).toBeLessThanOrEqual(most)
})
