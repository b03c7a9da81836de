import { expect, test } from '@jest/globals'
import { decodeName } from '../../../src/archive/name.ts'

const latin = (text: string): Buffer => Buffer.from(text, 'latin1')

test.each<[Buffer, string]>([
  [Buffer.from('a/ä/\uFFFD'), 'a/ä/\uFFFD'],
  [latin('a\\b'), 'a\\b'],
  [latin('x\xff'), String.raw`x\xff`],
  [latin(String.raw`x\xff`), String.raw`x\x5cxff`],
  [latin(String.raw`x\xFF`), String.raw`x\xFF`], // not the spelling of a byte
  [latin(String.raw`x\x5cxff`), String.raw`x\x5cx5cxff`],
  [latin('\\\xff'), String.raw`\x5c\xff`],
  [latin('a\\b/\xff/'), String.raw`a\b/\xff/`], // the folder has the same name as elsewhere
  [latin('/\xff'), String.raw`/\xff`],
])('%#: %s', (bytes, name) => {
  expect(decodeName(bytes)).toBe(name)
  expect(decodeName(Buffer.concat([latin('..'), bytes, latin('..')]), 2, 2 + bytes.length)).toBe(name)
})

test('no two names become one', () => {
  const bytes = ['', '\\', 'x', 'f', '\xff', '5', 'c', '/']
  const names = bytes.flatMap((a) =>
    bytes.flatMap((b) => bytes.flatMap((c) => bytes.flatMap((d) => bytes.map((e) => a + b + c + d + e)))),
  )
  const distinct = new Set(names)
  expect(new Set([...distinct].map((name) => decodeName(latin(name)))).size).toBe(distinct.size)
})
