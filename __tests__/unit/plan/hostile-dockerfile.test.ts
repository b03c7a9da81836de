import { describe, expect, test } from '@jest/globals'
import { baseImage } from '../../../src/plan/base-image.ts'
import { findMounts } from '../../../src/plan/cache-mounts.ts'

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

const braces = (depth: number) => `${'${B:-'.repeat(depth)}y${'}'.repeat(depth)}`

describe('what stands in each other', () => {
  test('is read up to a depth, and beyond it is not known', () => {
    expect(baseOf(`FROM x:${braces(90)}\n`)).toEqual({ kind: 'image', reference: 'x:y' })
    expect(baseOf(`FROM x:${braces(5000)}\n`)).toMatchObject({ kind: 'unknown' })
    expect(baseOf(`FROM x:${braces(5000).replaceAll('${', '"${').replaceAll('}', '}"')}\n`).kind).toBe('unknown')
  })

  test('a heredoc may be announced by such a line, which is no reason to fail', () => {
    expect(baseOf(`FROM x\nRUN echo ${braces(5000)} <<EOF\nEOF\n`)).toEqual({ kind: 'image', reference: 'x' })
  })

  test('ONBUILD has one trigger', () => {
    const chained = `${'ONBUILD '.repeat(5000)}RUN x`
    expect(baseOf(`FROM x AS y\n${chained}\nFROM y\n`)).toEqual({ kind: 'image', reference: 'x' })
    expect(findMounts(`FROM x AS y\n${chained}\nFROM y\n`, NOTHING).carried).toEqual([])
  })
})
