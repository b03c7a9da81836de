import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { terminalRunner } from '../../src/adapters/runner/terminal.ts'

let written = ''
beforeEach(() => {
  written = ''
})
const stderr = { write: (text: string) => (written += text) }

describe('a terminal', () => {
  test('leaves no file: there are no later steps', async () => {
    expect(await terminalRunner({ stderr, isTerminal: true, env: {} }).leave('report.json', '{}')).toBeUndefined()
  })

  test('has no event', () => {
    expect(terminalRunner({ stderr, isTerminal: true, env: {} }).event).toEqual({ kind: 'none' })
  })

  test('reads as text', async () => {
    const runner = terminalRunner({ stderr, isTerminal: true, env: { NO_COLOR: '1' } })
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
    const runner = terminalRunner({ stderr, isTerminal: true, env: {} })
    runner.mask('s3cret')
    runner.progress!.line('Reading s3cret, blob 1: 1 MB of 9 MB')
    runner.progress!.line(`Reading ${'x'.repeat(100)}\nmore`)
    runner.info('Read layer 1')
    runner.progress!.line('Reading x')
    runner.progress!.line('')
    runner.info('done')
    const clear = '\r\u001b[K'
    expect(written.split(clear)).toEqual([
      'Reading ***, blob 1: 1 MB of 9 MB',
      `Reading ${'x'.repeat(44)}…${'x'.repeat(21)} more`,
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
      const runner = terminalRunner({ stderr, isTerminal: true, env: {} })
      secrets.forEach((secret) => runner.mask(secret))
      runner.info(said)
      expect(written).toBe(`${shown}\n`)
    })
  })

  test('a secret that is a part of what sets colours', () => {
    const runner = terminalRunner({ stderr, isTerminal: true, env: {} })
    runner.mask('[')
    runner.annotate({ level: 'error', title: 't', message: 'a [ b\nc [ d' })
    expect(written).toBe('\u001b[31merror\u001b[39m: t: a *** b\n  c *** d\n')
  })

  test.each([
    ['error', 31],
    ['warning', 33],
    ['notice', 1],
  ] as const)('%s is in colour, and nothing that follows', (level, code) => {
    terminalRunner({ stderr, isTerminal: true, env: {} }).annotate({ level, title: 't', message: 'm' })
    expect(written).toMatch(new RegExp(`^\\u001b\\[${code}m${level}\\u001b\\[\\d+m: t: m\n$`))
  })

  describe('lines that change', () => {
    beforeEach(() => void jest.useFakeTimers())
    afterEach(() => void jest.useRealTimers())
    const size = { columns: 21, rows: 4 }
    const liveOn = (env: NodeJS.ProcessEnv = { NO_COLOR: '1' }) => {
      const runner = terminalRunner({ stderr: { ...stderr, ...size }, isTerminal: true, env })
      return { runner, live: runner.progress?.live }
    }
    /** Moves up two lines and clears everything below. */
    const away = '\r\u001b[2A\u001b[J'

    test('are drawn again when they have changed, and go at the end', () => {
      const { live } = liveOn()
      let lines = ['Build', 'one']
      const region = live!(() => lines.map((line) => [line]))
      jest.advanceTimersByTime(1000)
      lines = ['Build', 'two']
      jest.advanceTimersByTime(1000)
      region[Symbol.dispose]()
      jest.advanceTimersByTime(1000)
      expect(written).toBe(`Build\none\n${away}Build\ntwo\n${away}`)
    })

    test('give way to what is said, and come back below it', () => {
      const { runner, live } = liveOn()
      const region = live!(() => [['Build'], ['one']])
      runner.annotate({ level: 'warning', title: 't', message: 'm' })
      jest.advanceTimersByTime(100)
      region[Symbol.dispose]()
      expect(written).toBe(`Build\none\n${away}warning: t: m\nBuild\none\n${away}`)
    })

    test('are never more than the terminal has room for, nor wider, and show no secret', () => {
      const { runner, live } = liveOn()
      runner.mask('s3cret')
      const lines = [['a\u001b[2Jb\nc'], ['s3cret\t', `${'x'.repeat(40)}s3cret`, 'y'], ['漢'.repeat(30)], ['d']]
      live!(() => lines)[Symbol.dispose]()
      expect(written.split('\r')[0]).toBe('ab c\n*** xxxxxxxxxx…xx***\n漢漢漢漢漢漢…漢漢漢\n')
    })

    test('are in colour, which ends with each piece', () => {
      live({})
      expect(written.split('\n')[0]).toBe('\u001b[1mBuild\u001b[22m: 1 s')
    })
    const live = (env: NodeJS.ProcessEnv) =>
      liveOn(env).live!(() => [[{ text: 'Build', style: 'strong' }, ': 1 s']])[Symbol.dispose]()

    test.each<[string, NodeJS.ProcessEnv]>([
      ['where a plain log is wanted', { BUILDKIT_PROGRESS: 'plain' }],
      ['on a terminal that cannot move its cursor', { TERM: 'dumb' }],
    ])('are not there %s', (_, env) => {
      expect(liveOn(env).live).toBeUndefined()
    })
  })

  test('is quiet in a pipe, but for warnings and errors', async () => {
    const runner = terminalRunner({ stderr, isTerminal: false, env: {} })
    await runner.group('Build', async () => runner.info('#1 done'))
    runner.annotate({ level: 'notice', title: 'n', message: 'm' })
    expect(written).toBe('')
    runner.annotate({ level: 'warning', title: 'w', message: 'm' })
    runner.annotate({ level: 'error', title: 'e', message: 'm' })
    expect(written).toBe('warning: w: m\nerror: e: m\n')
  })
})
