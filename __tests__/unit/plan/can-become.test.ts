import { expect, test } from '@jest/globals'
import { canBecome } from '../../../src/plan/can-become.ts'

test.each<[string, readonly string[], readonly string[]]>([
  // word, what it can become, what it cannot
  ['a', ['a'], ['', 'ab']],
  ['$V', ['', 'a'], []],
  ['final-${TARGETARCH}', ['final-', 'final-amd64'], ['final', 'a-final-amd64']],
  ['${A}-b', ['-b', 'a-b'], ['b', 'a-b-c']],
  ['a$X-b-$Y', ['a-b-', 'ax-b-y'], ['a-b', 'b-b-y']],
  ['a${X}a', ['aa', 'axa'], ['a']],
  ['golang:${V:-1}', ['golang:', 'golang:2'], ['golang']],
  ['a${X:-${Y}}', ['b'], []],
  ['"a"$X', ['b'], []],
])('%j', (word, can, cannot) => {
  const canBe = canBecome(word)
  expect(can.filter(canBe)).toEqual(can)
  expect(cannot.filter(canBe)).toEqual([])
})
