import { expect, test } from '@jest/globals'
import { baseImage } from '../../../src/plan/base-image.ts'

const NOTHING = { target: '', 'build-args': [], 'build-contexts': [], platforms: [], buildkit: ['v0.26.3'] }
const baseOf = (text: string) => baseImage(text, NOTHING)

/** Patterns that take exponential or cubic time where each `*` is tried at each length. */
test.each([
  ['${A#*a*a*a*a*a*a*a*a*a*ac}', 'a'.repeat(400)],
  ['${A##*a*a*a*a*a*a*a*a*a*ac}', 'a'.repeat(400)],
  ['${A%ca*a*a*a*a*a*a*a*a*a*a*}', 'a'.repeat(400)],
  ['${A%%ca*a*a*a*a*a*a*a*a*a*a*}', 'a'.repeat(400)],
  ['${A/*a*a*a*a*a*a*a*a*a*ac/x}', 'a'.repeat(400)],
  ['${A//*a*a*a*a*a*a*a*a*a*ac/x}', 'a'.repeat(400)],
])('%s is taken from many letters', (expression, value) => {
  expect(baseOf(`ARG A=${value}b\nFROM x:${expression}\n`)).toEqual({ kind: 'image', reference: `x:${value}b` })
})
