import { describe, expect, test } from '@jest/globals'
import { framePieces } from '../../../src/archive/zstd/frame-pieces.ts'
import { skippable } from '../../support/zstd.ts'
import { frame, FRAME, raw, run, W128K } from '../../support/zstd-frames.ts'

/** The pieces of a stream that comes in chunks of `size`, and the error it ends with. */
function read(stream: Buffer, size: number) {
  const { push, end } = framePieces()
  const given: { readonly frame: unknown; readonly bytes: Buffer }[] = []
  try {
    for (let at = 0; at < stream.length; at += size)
      for (const piece of push(stream.subarray(at, at + size))) given.push(piece)
    end()
  } catch (error) {
    return { given, error: (error as Error).message }
  }
  return { given, error: undefined }
}

/** The bytes of each frame, put together again; a piece of two frames would show. */
function frames(given: ReturnType<typeof read>['given']): readonly Buffer[] {
  return [...new Set(given.map((piece) => piece.frame))].map((each) =>
    Buffer.concat(given.filter((piece) => piece.frame === each).map(({ bytes }) => bytes)),
  )
}

const ONE = frame(W128K, raw([1, 2, 3]), run(5), raw([], true))
const SUMMED = [...raw([4]), ...raw([5, 6], true)]
const TWO = Buffer.from([...FRAME, 0x64, 3, 0, ...SUMMED, 9, 9, 9, 9]) // with a checksum
const THREE = frame(0, raw([7], true))
const STREAM = Buffer.concat([skippable(Buffer.alloc(3)), ONE, skippable(Buffer.alloc(0)), TWO, THREE])

describe('the frames of a stream', () => {
  test.each(Array.from({ length: STREAM.length }, (_, index) => index + 1))(
    'in chunks of %d are its frames without what may be skipped, and without checksums',
    (size) => {
      const { given, error } = read(STREAM, size)
      expect(error).toBeUndefined()
      expect(frames(given)).toEqual([ONE, Buffer.from([...FRAME, 0x60, 3, 0, ...SUMMED]), THREE])
      expect(given.every(({ bytes }) => bytes.length > 0)).toBe(true)
    },
  )

  test('in one chunk are one piece each, with the header of their first block', () => {
    expect([...framePieces().push(STREAM)]).toMatchObject([
      { bytes: ONE, frame: { window: 128 * 1024 }, firstBlock: { isLast: false, stored: 3 } },
      { frame: { hasChecksum: true, content: 259 }, firstBlock: { isLast: false, stored: 1 } },
      { bytes: THREE, frame: { window: 1024, content: undefined }, firstBlock: { isLast: true, stored: 1 } },
    ])
  })

  test('are copies: who gave the stream finds it as it was', () => {
    const before = Buffer.from(STREAM)
    read(STREAM, STREAM.length)
    expect(STREAM).toEqual(before)
  })
})

test.each([
  ['words', Buffer.from('text')],
  ['a zero more than three', Buffer.alloc(4)],
])('%s between frames', (_, words) => {
  for (const size of [1, 3, 100]) {
    const { given, error } = read(Buffer.concat([ONE, words, THREE]), size)
    expect([frames(given), error]).toEqual([[ONE], 'what follows is not a frame'])
  }
})
