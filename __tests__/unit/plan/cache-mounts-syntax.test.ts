import { describe, expect, test } from '@jest/globals'
import { findMounts } from '../../../src/plan/cache-mounts.ts'
import { useOf } from '../../support/mounts.ts'

const NOTHING = { target: '', 'build-args': [], 'build-contexts': [], platforms: [], buildkit: ['v0.26.3'] }
const mount = (id: string) => `RUN --mount=type=cache,id=${id},target=/c x`
const mountsOf = (text: string, inputs: object = {}) =>
  findMounts(text, { ...NOTHING, ...inputs }).carried.map(({ id, uses }) => `${id} ${uses[0]!.line}`)

describe('what BuildKit takes for no heredoc hides nothing', () => {
  test.each([
    'RUN echo "see <<EOF in the manual"',
    "RUN echo 'see <<EOF in the manual'",
    'RUN echo it\\\'s "see <<EOF"', // an escaped quote does not quote
    'RUN echo "a \\" <<EOF b"',
    'RUN echo "see \\\n <<EOF \\\n in"',
    "RUN echo 'see \\\r\n <<EOF in'",
    'RUN ["echo", "see <<EOF in the manual"]',
    'RUN cat <<<EOF',
    'COPY "a <<EOF b" /c',
  ])('%j', (line) => {
    const after = 2 + line.split('\n').length
    expect(mountsOf(`FROM a\n${line}\n${mount('b')}\nFROM c\n`, { target: '0' })).toEqual([`b ${after}`])
  })
})

describe('what BuildKit takes for a heredoc is none of the build’s instructions', () => {
  test.each([
    'RUN <<EOF',
    'RUN <<"EOF"',
    "RUN <<'EOF'",
    'RUN cat 3<<EOF >&3',
    'RUN echo "it\'s" 12<<EOF',
    "RUN echo don\\'t <<EOF",
    'COPY <<EOF "/a b"',
  ])('%j', (line) => {
    const body = `${mount('inside')}\nFROM inside\nit's "<<END\nEOF`
    expect(mountsOf(`FROM a\n${line}\n${body}\n${mount('b')}\n`, { target: '0' })).toEqual(['b 7'])
  })
})

test.each([
  // syntax line                        builder    line                 the mount in its text
  ['# syntax=docker/dockerfile:1.3', 'v0.26.3', 'RUN cat <<EOF', ['inside 4']],
  ['# syntax=docker/dockerfile:1.4', 'v0.26.3', 'RUN cat <<EOF', []],
  ['# none', 'v0.21.1', 'RUN cat << EOF', ['inside 4']],
  ['# none', 'v0.22.0', 'RUN cat << EOF', []],
  ['# none', '', 'RUN cat << EOF', []],
])('%s on %s: %j', (syntax, version, line, mounts) => {
  const text = `${syntax}\nFROM a\n${line}\n${mount('inside')}\nEOF\n`
  expect(mountsOf(text, { buildkit: [version] })).toEqual(mounts)
})

test('an instruction with a quoted << is known by its text as it is written', () => {
  const line = 'RUN --mount=type=cache,target=/c echo "see <<EOF in" 3<<END\nEND'
  expect(findMounts(`FROM a\n${line}\n`, NOTHING).carried).toMatchObject([{ uses: [{ line: 2, instruction: line }] }])
})

describe('a carriage return ends no line by itself', () => {
  test.each([
    [`FROM a\nRUN echo "a\rb"\n${mount('b')}\n`, ['b 3']],
    [`FROM a\r\r\nRUN x \\\r\r\n  y\r\r\n${mount('b')}\r\r\n`, ['b 4']],
    [`FROM a\n${mount('b')} a\rb\n${mount('c')}`, ['b 2', 'c 3']],
    [`FROM a\n${mount('b')}\r`, ['b 2']],
    ['\r', []],
  ])('%j', (text, mounts) => {
    expect(mountsOf(text)).toEqual(mounts)
  })

  test('and is part of the text', () => {
    const line = `${mount('b')} "a\rb"`
    expect(findMounts(`FROM a\r\n${line}\r\n`, NOTHING).carried[0]!.uses).toEqual([useOf(2, line)])
  })
})

describe('quotes of a flag are not part of it', () => {
  test.each([
    'COPY --from="b" /a /a',
    "COPY --link --from='b' /a /a",
    'COPY --from=B /a /a',
    'RUN --mount="type=bind,from=b",target=/q x',
    "RUN --mount='from=b,target=/q' x",
    'RUN --mount=type=bind,"from=b",target=/q x',
    'RUN --mount=target=/q,FROM=b x',
    'RUN --mount=target=/q,\\\nfrom=b x',
  ])('%j needs the stage', (line) => {
    expect(mountsOf(`FROM golang AS b\n${mount('m')}\nFROM alpine\n${line}\n`)).toEqual(['m 2'])
  })

  test.each([
    'COPY --from= /a /a',
    'RUN --mount=from=,target=/q x',
    'RUN --mount=target=/from=b x',
    'RUN --network=from=b x',
  ])('%j needs none', (line) => {
    expect(mountsOf(`FROM golang\n${mount('m')}\nFROM golang AS b\n${mount('m')}\nFROM alpine\n${line}\n`)).toEqual([])
  })
})

describe('of two stages with one name, it is', () => {
  const twice = `FROM golang AS x\n${mount('one')}\nFROM golang AS X\n${mount('two')}\n`

  test.each([
    ['the last that is the target', twice, 'x', ['two 4']],
    ['the last before a COPY', `${twice}FROM alpine\nCOPY --from=x /a /a\n`, '', ['two 4']],
    ['the last before a FROM', `${twice}FROM x\n`, '', ['two 4']],
    ['the first below the second', twice.replace('golang AS X', 'x AS x'), 'x', ['one 2', 'two 4']],
  ])('%s', (_, text, target, mounts) => {
    expect(mountsOf(text, { target })).toEqual(mounts)
  })
})
