import { expect, test } from '@jest/globals'
import { progressReader, type ProgressItem } from '../../../src/buildkit/json-stream.ts'

const read = (text: string, size = 64): readonly ProgressItem[] => {
  const bytes = new TextEncoder().encode(text)
  const reader = progressReader()
  const items: ProgressItem[] = []
  for (let at = 0; at < bytes.length; at += size) items.push(...reader.push(bytes.subarray(at, at + size)))
  return [...items, ...reader.end()]
}
/** Text lines unchanged, messages as their digests. */
const brief = (items: readonly ProgressItem[]) =>
  items.map((item) => (item.kind === 'text' ? item.line : item.status.vertexes?.map(({ digest }) => digest)))

const one = (digest: string) => `${JSON.stringify({ vertexes: [{ digest, name: 'a } b { "c"\\' }] })}\n`
const many = (digest: string) => `${JSON.stringify({ vertexes: [{ digest, name: '}\n{\n' }] }, undefined, 2)}\n`

test.each([
  ['one per line', one('a') + one('b'), [['a'], ['b']]],
  ['over many lines', many('a') + many('b'), [['a'], ['b']]],
  ['both', one('a') + many('b') + one('c'), [['a'], ['b'], ['c']]],
  [
    'text around and between',
    `WARN: x\n${many('a')}text\n${one('b')}ERROR: y`,
    ['WARN: x', ['a'], 'text', ['b'], 'ERROR: y'],
  ],
  ['an empty message', '{}\n', [undefined]],
  ['no message', '', []],
  [
    'text that only looks like JSON',
    '{ this is { text\n{"a": 1}\n[]\n"x"\n',
    ['{ this is { text', '{"a": 1}', '[]', '"x"'],
  ],
  ['a part that is no list', '{"vertexes": 1}\n{"logs": [1]}\n', ['{"vertexes": 1}', '{"logs": [1]}']],
  ['a part from the future', '{"logs":[],"later":{}}\n', [undefined]],
  ['an object that is another', `{\n  "a": 1\n}\n${one('a')}`, ['{', '  "a": 1', '}', ['a']]],
  ['an object cut off by a message', `{\n  "vertexes": [\n${many('a')}`, ['{', '  "vertexes": [', ['a']]],
  ['an object cut off by the end', '{\n  "vertexes": [', ['{', '  "vertexes": [']],
])('%s', (_, text, expected) => {
  for (const size of [1, 3, 64, 4096]) expect(brief(read(text, size))).toEqual(expected)
})

test('an object that never ends is given up, not kept', () => {
  const reader = progressReader()
  const line = new TextEncoder().encode(`${' '.repeat(1024 * 1024)}\n`)
  reader.push(new TextEncoder().encode('{\n'))
  const lengths = Array.from({ length: 18 }, () => reader.push(line).length)
  expect(lengths.some((length) => length > 10)).toBe(true)
})
