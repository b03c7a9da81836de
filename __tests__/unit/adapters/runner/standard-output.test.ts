import { expect, test } from '@jest/globals'
import { printable } from '../../../../src/adapters/runner/standard-output.ts'
import { stableJson } from '../../../../src/report/stable-json.ts'
import { HOSTILE } from '../../../support/hostile.ts'
import { parseRunnerLog } from '../../../support/runner-parser.ts'

test.each([
  ['a report\n\n  of lines', 'a report\n\n  of lines\n'],
  ['with a line break at its end\n', 'with a line break at its end\n'],
  ['  ::set-output name=a::b\n::error::c', '  : :set-output name=a::b\n: :error::c\n'],
  ['of it ##[error]x', 'of it ## [error]x\n'],
  ['', '\n'],
])('%j is printed as %j', (text, expected) => {
  expect(printable(text)).toBe(expected)
})

test.each(['', ' ', '  ', '\t', '\u00a0', '\r', 'x\r ', '\u3000'])(
  'after %j no text of others begins a command',
  (before) => {
    const commands = ['::set-output name=x::y', '::add-mask::x', '##[error]x'].map((command) => before + command)
    expect(commands.flatMap((text) => parseRunnerLog(printable(text)).commands)).toEqual([])
  },
)

test('JSON comes out byte for byte, and every character of it shows', () => {
  const unseen = ['\ufe0f', '\u{e0100}', '\u034f', '\u200b', '\u202e', '\u0085', '\u2028', '\u001b[31m', '\ud800', '\t']
  const json = stableJson({ texts: [...HOSTILE, ...unseen], deep: { '::error::': ['##[group]'] } })
  expect(printable(json)).toBe(json)
  expect(JSON.parse(json).texts).toEqual([...HOSTILE, ...unseen])
  expect(json).not.toMatch(/(?!\n)[\p{C}\p{Zl}\p{Zp}\p{DI}]/u)
})
