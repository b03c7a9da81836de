import { describe, expect, test } from '@jest/globals'
import { safeLine, safeLines } from '../../../../src/adapters/runner/safe-log.ts'
import { rounds } from '../../../support/rounds.ts'
import { parseRunnerLog } from '../../../support/runner-parser.ts'

const ESC = '\u001B'

describe('what a line becomes', () => {
  test.each([
    ['#12 RUN go build ./...', '#12 RUN go build ./...'],
    ['\tindented: 5 % of größe ✅ 日本', '\tindented: 5 % of größe ✅ 日本'],
    ['std::string a::b', 'std::string a::b'],
    ['::error::x', ': :error::x'],
    [' \t\u00A0\u3000::error::x', ' \t\u00A0\u3000: :error::x'],
    ['::::error::x', ': :::error::x'],
    ['layer a/b ##[set-output name=x]y', 'layer a/b ## [set-output name=x]y'],
    ['###[error]x ##[error]', '### [error]x ## [error]'],
    [`${ESC}[1;31mred${ESC}[0m \u009B2Kdone`, 'red done'],
    [`${ESC}]8;;https://evil.example${ESC}\\link${ESC}]0;title\u0007`, 'link'],
    [`:${ESC}[0m:error::x`, ': :error::x'],
    [`#${ESC}[0m#${ESC}[0m[error]x`, '## [error]x'],
    [`${ESC}${ESC}[0m[31mx`, '\\u{1b}[31mx'],
    [`${ESC}]no end`, '\\u{1b}]no end'],
    ['a\u0000b\u0085c\u007F', 'a\\u{0}b\\u{85}c\\u{7f}'],
    ['user\u202Etxt.exe\u2066', 'user\\u{202e}txt.exe\\u{2066}'],
    ['\u200B::error::x', '\\u{200b}::error::x'],
    ['a\u2028::error::x', 'a\\u{2028}::error::x'],
    ['\uFEFF::error::x\u3164', '\\u{feff}::error::x\\u{3164}'],
    ['\u26A0\uFE0F warning', '\u26A0 warning'],
    ['#\uFE0F#\uFE0F[error]x', '## [error]x'],
    ['a\uFFF9b', 'a\\u{fff9}b'],
    ['broken \uD800 half', 'broken \\u{d800} half'],
  ])('%j: %j', (text, line) => {
    expect(safeLines(text)).toEqual([line])
  })

  test('every line end of the runner is one', () => {
    expect(safeLines('10%\r::error::x\r\nb\nc')).toEqual(['10%', ': :error::x', 'b', 'c'])
    expect(safeLine('a\r::error::x\nb')).toBe('a : :error::x b')
  })

  test('a sequence that never ends hides no other line', () => {
    expect(safeLines(`${ESC}]0;title\nsecond\u0007`)).toEqual(['\\u{1b}]0;title', 'second\\u{7}'])
  })
})

describe('the runner finds no command in it', () => {
  const COMMANDS = ['::error::', '::set-output name=x::', '##[error]', '##[add-mask]', '::STOP-COMMANDS::', '##[group]']
  /** Text around or in a command: white space, line ends, invisible characters, terminal sequences. */
  const NOISE =
    '|:|::|#|##[|]|x|a b| |\t|\r|\n|\r\n|\u000B|\u000C|\u0085|\u00A0|\u2003|\u2028|\u2029|\u3000|\u200B|\u200D|\u00AD' +
    '|\u034F|\uFE0F|\uFEFF|\u202E|\u0000|\u{E0001}|\uD800|\uDC00' +
    `|${ESC}|${ESC}[0m|${ESC}[|${ESC}]0;|${ESC}\\|\u0007|\u009B|\u009Bm|\u009D|\u009C`
  const noise = NOISE.split('|')
  const pick = randomPicks(20_240_607)
  const corpus = Array.from({ length: rounds(4000) }, () => {
    const command = pick(COMMANDS)
    const cut = pick(Array.from(command, (_, index) => index))
    const parts = [pick(noise), pick(noise), command.slice(0, cut), pick(noise), command.slice(cut), pick(noise)]
    return parts.join('')
  })

  test('though the corpus is full of them', () => {
    expect(corpus.filter((text) => parseRunnerLog(text).commands.length > 0).length).toBeGreaterThan(corpus.length / 20)
  })

  test.each([
    ['as it is', (text: string) => text],
    // .NET's comparisons may depend on the culture and then skip ignorable characters (but not a tab).
    ['without ignorable characters', (text: string) => text.replaceAll(/(?!\t)[\p{Cc}\p{DI}]/gu, '')],
  ])('%s', (_how, read) => {
    const caught = corpus.filter((text) =>
      [...safeLines(text), safeLine(text)].some((line) => parseRunnerLog(read(line)).commands.length > 0),
    )
    expect(caught).toEqual([])
  })

  test('each line stays one line', () => {
    const lines = corpus.flatMap((text) => safeLines(text))
    expect(lines.filter((line) => parseRunnerLog(line).log.length !== 1)).toEqual([])
  })

  test('and nothing invisible is left', () => {
    expect(corpus.filter((text) => /(?!\t)[\p{C}\p{Zl}\p{Zp}\p{DI}]/u.test(safeLine(text)))).toEqual([])
  })
})

/** A repeatable source of picks (Lehmer, 1951). */
function randomPicks(seed: number): <T>(from: readonly T[]) => T {
  let state = seed
  return (from) => {
    state = (state * 48_271) % 2_147_483_647
    return from[state % from.length]!
  }
}
