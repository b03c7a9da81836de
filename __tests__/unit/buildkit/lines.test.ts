import { expect, test } from '@jest/globals'
import { lineSplitter } from '../../../src/buildkit/lines.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test.each([
  ['a\nb\n', ['a', 'b']],
  ['a\nb', ['a', 'b']],
  ['a\r\nb\r\n', ['a', 'b']],
  ['\n\n', ['', '']],
  ['', []],
  ['grüße €🐳\n', ['grüße €🐳']],
])('%j in pieces of every size', (text, lines) => {
  for (let size = 1; size <= 5; size += 1) {
    const splitter = lineSplitter(100)
    const got: string[] = []
    for (let at = 0; at < bytes(text).length; at += size)
      got.push(...splitter.push(bytes(text).subarray(at, at + size)))
    expect([...got, ...splitter.end()]).toEqual(lines)
  }
})

test('of a line of more than the limit nothing is shown, and the next one is', () => {
  const splitter = lineSplitter(1000)
  const got = ['x'.repeat(600), 'x'.repeat(600), '\nnext\n'].flatMap((text) => splitter.push(bytes(text)))
  expect(got).toEqual(['(a line of 1200 characters)', 'next'])
})
