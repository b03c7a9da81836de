import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { actionOn } from '../support/action-on.ts'
import { terminalRunner } from '../../src/adapters/runner/terminal.ts'
import type { Runner } from '../../src/ports.ts'
import { parseRunnerLog, type Parsed } from '../support/runner-parser.ts'
import { pullEvent } from '../support/pull-event.ts'

const PULL = pullEvent('a')
const VARIABLES = ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY'] as const
delete process.env['RUNNER_DEBUG'] // set if a job was re-run with debug logging

let written = ''
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'weighbridge-runner-'))
})
afterAll(async () => rm(folder, { recursive: true }))
beforeEach(async () => {
  written = ''
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += String(text)
    return true
  })
  for (const name of VARIABLES) {
    process.env[name] = join(folder, name)
    await writeFile(process.env[name], '')
  }
})
afterEach(() => {
  jest.restoreAllMocks()
  for (const name of VARIABLES) delete process.env[name]
})

const stderr = { write: (text: string) => (written += text) }
const heard = (): Parsed => parseRunnerLog(written)

describe.each<[string, () => Runner]>([
  ['the action', () => actionOn(PULL, folder)],
  ['a terminal', () => terminalRunner({ stderr, isTerminal: true, env: {} })],
])('Runner: %s', (_name, make) => {
  test('a group gives what its work gives, and names itself before what is said in it', async () => {
    const runner = make()
    const result = await runner.group('Weigh product-catalog', async () => {
      runner.info('layer 1 of 2')
      return 42
    })
    expect(result).toBe(42)
    expect(written).toMatch(/Weigh product-catalog\n[^]*layer 1 of 2\n/)
  })

  test('a group throws what its work throws', async () => {
    const tooHeavy = new RangeError('too heavy')
    await expect(make().group('Weigh', async () => Promise.reject(tooHeavy))).rejects.toBe(tooHeavy)
  })

  test.each(['error', 'warning', 'notice'] as const)('an annotation (%s) has its title, message and place', (level) => {
    make().annotate({ level, title: 'Over budget', message: 'first\nsecond', file: 'app/Dockerfile', line: 12 })
    for (const part of [level, 'Over budget', 'first', 'second', 'app/Dockerfile', '12'])
      expect(written).toContain(part)
  })

  test('untrusted text starts no command of its own', async () => {
    const runner = make()
    for (const text of ['::add-mask::a', 'x\r ::error::x', '##[set-output name=x]y', 'a\u2028::error::x']) {
      runner.info(text)
      runner.annotate({ level: 'warning', title: text, message: `m\n${text}`, file: text })
      await runner.group(text, async () => {})
    }
    const allowed = new Set(['warning', 'group', 'endgroup'])
    expect(heard().commands.filter(({ name }) => !allowed.has(name))).toEqual([])
    expect(heard().commands.filter(({ name }) => name === 'warning').length).toBeLessThanOrEqual(4)
  })

  test('untrusted text is shown without what cannot be seen', async () => {
    const runner = make()
    const text = '\u001B[31mlayer\u202E 1'
    runner.info(text)
    runner.annotate({ level: 'warning', title: text, message: text, file: text })
    await runner.group(text, async () => {})
    expect(written).not.toMatch(/\u202E|\[31m/)
    expect(written.match(/layer\\u\{202e\} 1/g)).toHaveLength(5)
  })

  test('what was masked is not shown', () => {
    const runner = make()
    runner.mask('')
    runner.mask('ghs_secret')
    runner.info(`token ghs_secret, ${Buffer.from('ghs_secret').toString('base64')}, and text without it`)
    expect(heard().log).toContain('token ***, ***, and text without it')
  })

  test('of a secret with several lines none is shown', () => {
    const runner = make()
    runner.mask('-----BEGIN-----\r\nabc+def\n\n-----END-----\n')
    runner.info('#7 0.1 -----BEGIN-----')
    runner.info('#7 0.1 abc+def')
    expect(heard().log).toEqual(expect.arrayContaining(['#7 0.1 ***', '#7 0.1 ***']))
    expect(heard().log.join('\n')).not.toMatch(/BEGIN|abc/)
  })

  test('text for another place has nothing of what was masked', () => {
    const runner = make()
    runner.mask('')
    runner.mask('abc')
    runner.mask('first\r\nabcdef\n')
    expect(runner.masked('abc, abcdef and first\nof all')).toBe('***, *** and ***\nof all')
  })

  test('outputs and the summary say nothing in the log', async () => {
    const runner = make()
    runner.output('verdict', 'pass')
    await runner.summary('### Image size')
    await runner.leave('report.json', '{}')
    expect(written).toBe('')
  })
})

describe('the action', () => {
  test('has the event it was given', () => {
    expect(actionOn(PULL, folder).event).toEqual(PULL)
  })

  test('writes the commands of the runner', async () => {
    const runner = actionOn(PULL, folder)
    await runner.group('Build', async () => {})
    runner.annotate({ level: 'error', title: 'Over: budget', message: '5 %\nmore', file: 'a,b/Dockerfile', line: 3 })
    runner.annotate({ level: 'notice', title: 'No comment', message: 'read-only' })
    expect(written.split('\n')).toEqual([
      '::group::Build',
      '::endgroup::',
      '::error title=Over%3A budget,file=a%2Cb/Dockerfile,line=3::5 %25%0Amore',
      '::notice title=No comment::read-only',
      '',
    ])
  })

  test('folds details away, in which nothing starts a command', () => {
    actionOn(PULL, folder).details?.('Build\n::error::x', ['docker buildx build .', 'two\n::error::lines', '##[x]'])
    expect(written.split('\n')).toEqual([
      '::group::Build : :error::x',
      'docker buildx build .',
      'two',
      ': :error::lines',
      '## [x]',
      '::endgroup::',
      '',
    ])
  })

  test('tells everything where RUNNER_DEBUG asks for it, and nothing otherwise', () => {
    expect(actionOn(PULL, folder).debug).toBeUndefined()
    process.env['RUNNER_DEBUG'] = '1'
    try {
      actionOn(PULL, folder).debug?.('Started: git\n::error::x')
    } finally {
      delete process.env['RUNNER_DEBUG']
    }
    expect(written).toBe('::debug::Started: git : :error::x\n')
  })

  test('writes outputs to the file of the runner, with lines and what looks like a delimiter', async () => {
    const runner = actionOn(PULL, folder)
    runner.output('verdict', 'fail')
    runner.output('metadata', '{\n  "x": 1\n}\nghadelimiter_0\nverdict=pass')
    const text = await readFile(join(folder, 'GITHUB_OUTPUT'), 'utf8')
    const outputs = [...text.matchAll(/^(\S+)<<(ghadelimiter_[-0-9a-f]{36})\n([^]*?)\n\2\n/gm)]
    expect(outputs.map(([, name, , value]) => [name, value])).toEqual([
      ['verdict', 'fail'],
      ['metadata', '{\n  "x": 1\n}\nghadelimiter_0\nverdict=pass'],
    ])
  })

  test('appends to the summary file of the runner', async () => {
    const runner = actionOn(PULL, folder)
    await runner.summary('### first')
    await runner.summary('### second')
    expect(await readFile(join(folder, 'GITHUB_STEP_SUMMARY'), 'utf8')).toBe('### first\n### second\n')
  })

  test('leaves a file for later steps in the folder of the runner', async () => {
    const path = await actionOn(PULL, folder).leave('report.json', '{}')
    const other = await actionOn(PULL, folder).leave('report.json', '[]')
    expect(path).toMatch(new RegExp(`^${folder}/.*/report\\.json$`))
    expect([await readFile(path!, 'utf8'), await readFile(other!, 'utf8')]).toEqual(['{}', '[]'])
  })

  test('that a file cannot be left is a line in the log', async () => {
    expect(await actionOn(PULL, join(folder, 'nowhere')).leave('report.json', '{}')).toBeUndefined()
    expect(written).toMatch(/^report\.json was not written: .*ENOENT/)
  })

  test('masks by the command, and never prints what to mask otherwise', () => {
    actionOn(PULL, folder).mask('ghs_secret')
    expect(written).toBe('::add-mask::ghs_secret\n')
  })
})
