import { expect, test } from '@jest/globals'
import { firstUnreadLine } from '../../../src/plan/first-unread-line.ts'

const TEXT = Array.from({ length: 100 }, (_, index) => `line ${index + 1}`).join('\n')

test.each([1, 2, 37, 50, 99, 100])('what is read up to line %d cannot be read from there on', (line) => {
  let reads = 0
  const read = (text: string) => {
    reads += 1
    if (text.split('\n').includes(`line ${line}`)) throw new RangeError('too much')
  }
  expect(firstUnreadLine(TEXT, read)).toBe(line)
  expect(reads).toBeLessThanOrEqual(7) // bisected
})
