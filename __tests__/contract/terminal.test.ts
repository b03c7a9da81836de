import { beforeEach, describe, expect, test } from '@jest/globals'
import { terminalRunner } from '../../src/adapters/runner/terminal.ts'

let written = ''
beforeEach(() => {
  written = ''
})
const stderr = { write: (text: string) => (written += text) }

describe('a terminal', () => {
  test('leaves no file: there are no later steps', async () => {
    expect(await terminalRunner({ stderr, isTerminal: true }).leave('report.json', '{}')).toBeUndefined()
  })

  test('has no event', () => {
    expect(terminalRunner({ stderr, isTerminal: true }).event).toEqual({ kind: 'none' })
  })

  test('reads as text', async () => {
    const runner = terminalRunner({ stderr, isTerminal: true })
    await runner.group('Build', async () => runner.info('\u001B[31m#1 done\u001B[0m'))
    runner.annotate({ level: 'error', title: 'Over budget', message: 'by 2 MB\nof 20 MB', file: 'Dockerfile', line: 3 })
    runner.annotate({ level: 'notice', title: 'No baseline', message: 'not a repository' })
    expect(written.split('\n')).toEqual([
      'Build',
      '#1 done',
      'error: Dockerfile:3: Over budget: by 2 MB',
      '  of 20 MB',
      'notice: No baseline: not a repository',
      '',
    ])
  })

  test('a progress line gives way to what comes next, and to nothing', () => {
    const runner = terminalRunner({ stderr, isTerminal: true })
    runner.mask('s3cret')
    runner.progress!('Reading s3cret, blob 1: 1 MB of 9 MB')
    runner.progress!(`Reading ${'x'.repeat(100)}\nmore`)
    runner.info('Read layer 1')
    runner.progress!('Reading x')
    runner.progress!('')
    runner.info('done')
    const clear = '\r\u001b[K'
    expect(written.split(clear)).toEqual([
      'Reading ***, blob 1: 1 MB of 9 MB',
      `Reading ${'x'.repeat(71)}`,
      'Read layer 1\nReading x',
      'done\n',
    ])
  })

  describe('masks', () => {
    test.each([
      ['a secret', ['s3cret'], 'with s3cret, twice s3cret', 'with ***, twice ***'],
      [
        'each line of one, however short',
        ['-----BEGIN\r\n}\n\n \nAbC=\n'],
        'AbC= and }\n-----BEGIN',
        '*** and ***\n***',
      ],
      ['the longest first', ['abc', 'abcdefgh-token', 'token'], 'abcdefgh-token, abc, token', '***, ***, ***'],
      ['what of one cannot be seen', ['se\u200bcret'], 'se\u200bcret', '***'],
      ['no blank one', ['', ' ', '\n'], 'a b', 'a b'],
    ])('%s', (_, secrets, said, shown) => {
      const runner = terminalRunner({ stderr, isTerminal: true })
      secrets.forEach((secret) => runner.mask(secret))
      runner.info(said)
      expect(written).toBe(`${shown}\n`)
    })
  })

  test('is quiet in a pipe, but for warnings and errors', async () => {
    const runner = terminalRunner({ stderr, isTerminal: false })
    await runner.group('Build', async () => runner.info('#1 done'))
    runner.annotate({ level: 'notice', title: 'n', message: 'm' })
    expect(written).toBe('')
    runner.annotate({ level: 'warning', title: 'w', message: 'm' })
    runner.annotate({ level: 'error', title: 'e', message: 'm' })
    expect(written).toBe('warning: w: m\nerror: e: m\n')
  })
})
