import { expect, test } from '@jest/globals'
import { codeBlock } from '../../../src/report/code-block.ts'

const LONG = `${'a'.repeat(200)}${'b'.repeat(100)}`

test.each<[string, string, readonly string[]]>([
  ['RUN make\n\ttrue', '```', ['RUN make', '    true']],
  ['```\n````\n`', '`````', ['```', '````', '`']],
  ['<!-- weighbridge:report -->', '```', [String.raw`<\u{21}-- weighbridge:report -->`]], // the marker of our comments
  ['\u001B[31mred\u001B[0m\u0007', '```', [String.raw`red\u{7}`]],
  ['1\n2\n3\n4', '```', ['1', '2', '3', '…']],
  ['1\n2\n3', '```', ['1', '2', '3']],
])('of %j, three lines at most', (text, fence, lines) => {
  expect(codeBlock(text, 3).split('\n')).toEqual([`${fence}text`, ...lines, fence])
})

test('a long line is cut', () => {
  const [, line = ''] = codeBlock(LONG, 1).split('\n')
  expect(line).toHaveLength(200)
  expect(line).toMatch(/^a+…b+$/)
})
