// On a command line in a pipe the log is not shown, so the failed command's error says why.
import { describe, expect, test } from '@jest/globals'
import { terminalRunner } from '../../../src/adapters/runner/terminal.ts'
import { perform } from '../../../src/app/perform.ts'
import { failedBuild } from '../../support/errors.ts'
import { fakePorts } from '../../support/ports.ts'
import type { Page } from '../../../src/page/page.ts'
import { printed } from '../../support/printed.ts'
import { failingBase, GROWING } from '../../support/shop.ts'
import type { World } from '../../support/world.ts'

/** A command line's standard error and standard output. */
async function performed(argv: readonly string[], world: World, isTerminal = false) {
  let [said, output] = ['', '']
  const stderr = { write: (text: string) => (said += text) }
  const { ports } = fakePorts({ ...GROWING, ...world })
  const runner = terminalRunner({ stderr, isTerminal, env: {} })
  const print = async (result: string | Page) => void (output += printed(result))
  const code = await perform({ ...ports, runner }, { argv, folder: 'shop', print }).catch((error: unknown) => error)
  return { code, said, output }
}

const BASE = failingBase(failedBuild({ instruction: '[2/2] RUN false', output: 'boom\nbang' }))
const GROWTH = ['run', '--max-growth', '5%']
const LOG = 'its build failed, the log of this run has the output'

describe('the build of the base that failed', () => {
  test('says its last lines in a pipe', async () => {
    const { code, said, output } = await performed(GROWTH, BASE)
    expect(said).toContain(
      'warning: The build of the base bbbbbbb failed at [2/2] RUN false: exit code: 1\n  boom\n  bang\n',
    )
    expect([code, output]).toEqual([0, expect.stringContaining(LOG)])
  })

  test('says them once on a terminal, as a part of the log', async () => {
    const { said } = await performed(GROWTH, BASE, true)
    expect([said.split('boom').length - 1, said.includes('warning: The build')]).toEqual([1, false])
  })

  test('says nothing with --quiet, and the report that it is shown without', async () => {
    const { said, output } = await performed([...GROWTH, '-q'], BASE)
    expect([said, output]).toEqual(['', expect.stringContaining('its output is shown without --quiet')])
  })
})

/** A command that prints 50 lines in one folder, and fails there. */
const shell = (at: string) => (directory: string, say: (line: string) => void) => {
  if (directory !== at) return 0
  for (let line = 1; line <= 50; line += 1) say(`line ${line}`)
  return 3
}

describe('the command of --prepare that failed', () => {
  const argv = [...GROWTH, '--prepare', 'make']

  test.each(['/repo', '/base'])('says its last 40 lines in a pipe, in %s', async (at) => {
    const { said } = await performed(argv, { shell: shell(at) })
    const lines = Array.from({ length: 40 }, (_, index) => `  line ${index + 11}\n`).join('')
    expect(said).toContain(`warning: Prepare ${at}: ended with code 3\n${lines}`)
    expect(said).not.toContain('  line 10\n')
  })

  test('says them once on a terminal', async () => {
    const { said } = await performed(argv, { shell: shell('/repo') }, true)
    expect(said.split('line 50').length - 1).toBe(1)
  })

  test('that went well says nothing in a pipe', async () => {
    expect((await performed(argv, { shell: shell('/nowhere') })).said).not.toContain('line 50')
  })
})
