import { PassThrough } from 'node:stream'
import { describe, expect, test } from '@jest/globals'
import { hasColour } from '../../src/adapters/runner/colour.ts'
import { type Output, standardOutput } from '../../src/adapters/runner/standard-output.ts'
import { numbers, table, words } from '../../src/page/page.ts'

describe('colour is', () => {
  test.each<[string, boolean, NodeJS.ProcessEnv, boolean]>([
    ['for a terminal', true, {}, true],
    ['not for a pipe', false, {}, false],
    ['not for a terminal that has none', true, { TERM: 'dumb' }, false],
    ['not where NO_COLOR is set', true, { NO_COLOR: '1' }, false],
    ['there where NO_COLOR is set to nothing', true, { NO_COLOR: '' }, true],
    ['not where CLICOLOR is 0', true, { CLICOLOR: '0' }, false],
    ['there where CLICOLOR is 1', true, { CLICOLOR: '1' }, true],
    ['not for a pipe by CLICOLOR', false, { CLICOLOR: '1' }, false],
    ['for a pipe where FORCE_COLOR is set', false, { FORCE_COLOR: '1', TERM: 'dumb' }, true],
    ['for a pipe where CLICOLOR_FORCE is set', false, { CLICOLOR_FORCE: '1' }, true],
    ['not by CLICOLOR_FORCE=0', false, { CLICOLOR_FORCE: '0' }, false],
    ['not for a terminal where FORCE_COLOR is 0', true, { FORCE_COLOR: '0' }, false],
    ['not for a terminal where FORCE_COLOR is false', true, { FORCE_COLOR: 'false' }, false],
    ['not where both NO_COLOR and FORCE_COLOR are set', true, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
  ])('%s', (_, isTerminal, env, expected) => {
    expect(hasColour(env, isTerminal)).toBe(expected)
  })
})

const PAGE = table(
  [words('metric'), numbers('change')],
  [
    ['unpacked', { text: '+4.2 MB (+22.8 %)', style: 'bad' }],
    ['::error::x a name that is long', { text: '-', style: 'good' }],
  ],
)
const ESCAPE = '\u001b['

async function printed(
  env: NodeJS.ProcessEnv,
  terminal: Partial<Output>,
  result: Parameters<ReturnType<typeof standardOutput>>[0] = PAGE,
) {
  const stream = Object.assign(new PassThrough(), terminal)
  await standardOutput(stream, env)(result)
  return String(stream.read())
}

describe('a page on standard output', () => {
  test('in a pipe has each row on one line, and no colour', async () => {
    expect(await printed({}, {})).toBe(
      'metric                                     change\nunpacked                        +4.2 MB (+22.8 %)\n: :error::x a name that is long                  -\n',
    )
  })

  test('on a terminal fits its width and has colours, and is as harmless', async () => {
    expect(await printed({}, { isTTY: true, columns: 40 })).toBe(
      [
        `${ESCAPE}2mmetric${ESCAPE}22m                        ${ESCAPE}2mchange${ESCAPE}22m`,
        `unpacked           ${ESCAPE}31m+4.2 MB (+22.8 %)${ESCAPE}39m`,
        `: :error::x a name                  ${ESCAPE}32m-${ESCAPE}39m`,
        'that is long',
        '',
      ].join('\n'),
    )
  })

  test('on a terminal that does not say its width fits 80 columns', async () => {
    const wide = table([words(), words()], [['a'.repeat(60), 'b '.repeat(30).trimEnd()]])
    const lines = (await printed({}, { isTTY: true, columns: 0 }, wide)).split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  test('text is printed as it is, in no colour', async () => {
    expect(await printed({ FORCE_COLOR: '1' }, { isTTY: true, columns: 40 }, `${'x'.repeat(100)}\n`)).toBe(
      `${'x'.repeat(100)}\n`,
    )
  })
})
