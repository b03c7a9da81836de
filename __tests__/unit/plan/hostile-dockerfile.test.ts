import { describe, expect, jest, test } from '@jest/globals'
import { baseImage } from '../../../src/plan/base-image.ts'
import { findMounts } from '../../../src/plan/cache-mounts.ts'
import { parseDockerfile } from '../../../src/plan/dockerfile/parse.ts'

const NOTHING = { target: '', 'build-args': [], 'build-contexts': [], platforms: [], buildkit: ['v0.26.3'] }
const NEWEST = { oldest: Infinity, newest: Infinity }
const baseOf = (text: string) => baseImage(text, NOTHING)

/** Patterns that take exponential or cubic time if each `*` is tried at each length. */
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

const MOUNT = 'RUN --mount=type=cache,id=$A,target=/c x'
const doubled = ['ENV A=xy', ...Array.from({ length: 40 }, () => 'ENV A=$A$A')]

describe('a value that doubles', () => {
  test('is not known beyond 64 KiB', () => {
    const text = ['FROM x', ...doubled, MOUNT].join('\n')
    expect(findMounts(text, NOTHING)).toMatchObject({ carried: [], left: [{ id: null, line: 43 }] })
    expect(findMounts(text.replaceAll('$A$A', '${A/x/$A$A}'), NOTHING).left).toHaveLength(1)
    expect(findMounts(text.replaceAll('$A$A', '${A//x/xx}'), NOTHING).left).toHaveLength(1)
  })

  test('is not looked at in a stage that nobody builds, and neither is a global one that is used nowhere', () => {
    const globals = doubled.map((line) => line.replace('ENV', 'ARG'))
    const text = [...globals, 'FROM x AS y', ...doubled, 'FROM z', 'ENV A=1', MOUNT].join('\n')
    expect(findMounts(text, NOTHING)).toMatchObject({ carried: [{ id: '1', baseImage: 'z' }], left: [] })
  })
})

test('stages may stand on each other as high as they like', () => {
  const stages = Array.from({ length: 2_000 }, (_, index) => `FROM ${index === 0 ? 'x' : `s${index}`} AS s${index + 1}`)
  const text = [...stages, 'ENV A=1', MOUNT].join('\n')
  expect(baseOf(text)).toEqual({ kind: 'image', reference: 'x' })
  expect(findMounts(text, NOTHING)).toMatchObject({ carried: [{ id: '1', baseImage: 'x' }], left: [] })
})

test('heredocs copy no more of the file than they hold', () => {
  const slice = jest.spyOn(Array.prototype, 'slice')
  try {
    parseDockerfile(`RUN a ${'<<E '.repeat(2_000)}\n${'E\n'.repeat(2_000)}${'RUN x\n'.repeat(2_000)}`, NEWEST)
    const copied = slice.mock.results.reduce((sum, { value }) => sum + (Array.isArray(value) ? value.length : 0), 0)
    expect(copied).toBeLessThanOrEqual(3 * 4_001)
  } finally {
    slice.mockRestore()
  }
})

describe('a long Dockerfile is read in time of its length', () => {
  const BLANKS = ' '.repeat(200_000)
  const long = ['RUN x', `RUN a${BLANKS}b`, `RUN --mount=type=bind,target=/c a${BLANKS}b`, `RUN a <<EOF${BLANKS}x\nEOF`]
  test.each([
    ['blanks in a line', `FROM x\n${long.join('\n')}\n`],
    ['blanks in a directive', `# syntax=docker/dockerfile:1${BLANKS}x\nFROM x\n`],
    ['blanks before a heredoc’s name', `FROM x\nRUN a <<${BLANKS}b<c\n`],
    ['carriage returns', `FROM x\nRUN a${'\r'.repeat(200_000)}b\n`],
    ['carriage returns in a heredoc', `FROM x\nRUN <<E\n${'\r'.repeat(200_000)}b\nE\n`],
    ['heredocs', `FROM x\nRUN a ${'<<E '.repeat(5_000)}\n${'E\n'.repeat(5_000)}${'RUN x\n'.repeat(5_000)}`],
  ])('%s', (_, text) => {
    expect(baseOf(text)).toEqual({ kind: 'image', reference: 'x' })
  })
})
