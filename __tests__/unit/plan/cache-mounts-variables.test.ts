import { describe, expect, test } from '@jest/globals'
import { findMounts } from '../../../src/plan/cache-mounts.ts'

const NOTHING = { target: '', 'build-args': [], 'build-contexts': [], platforms: [], buildkit: ['v0.26.3'] }
const unknown = (name: string) => `its id contains ${name}, a variable whose value only the build knows`

/** A Dockerfile of lines; the last one mounts the id. */
const mounting = (id: string, ...lines: readonly string[]) =>
  [...lines, `RUN --mount=type=cache,id=${id},target=/c x`].join('\n')

describe('a value that the Dockerfile tells', () => {
  test.each([
    // id                     lines before it                                        id it has
    ['$A', ['FROM a', 'ARG A=1'], '1'],
    ['${A}-x', ['FROM a', 'ARG A="1"'], '1-x'],
    ['${A:-y}', ['FROM a', 'ARG A='], 'y'],
    ['${A:+y}', ['FROM a', 'ARG A=1'], 'y'],
    ['"$A"', ['FROM a', 'ARG A=1'], '1'],
    ['$A', ['ARG A=1', 'FROM a', 'ARG A'], '1'],
    ['$A', ['ARG A=1', 'FROM a', 'ARG A=2'], '2'],
    ['$A$B', ['ARG A=1 B', 'ARG B="2"', 'FROM a', 'ARG A B'], '12'],
    ['x$A$B', ['ARG A B=2', 'FROM scratch', 'ARG A B'], 'x2'],
    ['$A', ['ARG A=1', 'ARG A', 'FROM a', 'ARG A'], '1'], // without a value it sets nothing
    ['x$A', ['ARG A=', 'FROM a', 'ARG A'], 'x'],
    ['x$A', ['ARG A', 'FROM scratch', 'ARG A'], 'x'],
    ['${A-y}', ['ARG A', 'ARG B=${A-z}', 'FROM scratch', 'ARG B', 'ENV A=$B'], 'z'],
    ['$A$B', ['FROM a', 'ARG A=1 B=2'], '12'],
    ['$A', ['FROM a', 'ENV A=1', 'ENV A=2'], '2'],
    ['$B', ['FROM a', 'ENV A=1', 'ENV A=2 B=$A'], '1'],
    ['$A', ['FROM a', 'ENV A 1'], '1'],
    ['$A', ['FROM a', 'ARG A=1', 'ENV A=2'], '2'],
    ['$A', ['FROM a', 'ENV A=1', 'ARG A=2'], '2'],
    ['${A:-$B}', ['FROM a', 'ARG A=1'], '1'], // B is not needed
    ['$B', ['FROM a', 'ARG A=1', 'ARG B=${A}.x'], '1.x'],
    ['$A', ['FROM a AS b', 'ARG A=1', 'FROM b'], '1'],
    ['$A', ['FROM scratch'], '/c'], // nothing: the default id
    ['x$A', ['FROM scratch AS s', 'FROM s'], 'x'],
    ['x$A', ['ARG A=1', 'FROM scratch'], 'x'], // a global ARG is not in a stage
  ])('%s after %j: %s', (id, lines, expected) => {
    expect(findMounts(mounting(id, ...lines), NOTHING)).toMatchObject({
      carried: [{ id: expected, name: id.replaceAll('"', '') }],
    })
  })
})

describe('a value that only the build knows', () => {
  test.each([
    ['$A', ['FROM a'], unknown('A')], // the image may set it
    ['$A', ['FROM a', 'ARG A'], unknown('A')],
    ['${A:-y}', ['FROM a'], unknown('A')],
    ['$A', ['ARG A=1', 'FROM a'], unknown('A')],
    ['$B', ['FROM a', 'ARG B=$A'], unknown('B')],
    ['$A', ['FROM a', "ENV A='$B'"], 'its id has characters that are not supported'],
    ['$TARGETARCH', ['FROM a', 'ARG TARGETARCH'], unknown('TARGETARCH')],
    ['$TARGETARCH', ['ARG TARGETARCH', 'FROM a', 'ARG TARGETARCH'], unknown('TARGETARCH')],
    ['$GOPATH', ['ARG GOPATH', 'FROM a', 'ARG GOPATH'], unknown('GOPATH')], // it is still the image's
    ['$BUILDARCH', ['FROM a', 'ARG BUILDARCH'], unknown('BUILDARCH')],
  ])('%s after %j leaves the mount', (id, lines, reason) => {
    expect(findMounts(mounting(id, ...lines), NOTHING)).toMatchObject({ carried: [], left: [{ reason, name: id }] })
  })
})

describe('a global ARG without a value', () => {
  const lines = ['ARG A=1', 'ARG A', 'ARG TARGETARCH', 'FROM scratch', 'ARG A TARGETARCH']
  const inputs = { ...NOTHING, platforms: ['linux/amd64'] }

  test.each([
    [['v0.26.3'], 'x1.amd64'],
    [['v0.17.0', 'v0.26.3'], 'x1.amd64'],
    [['v0.16.0'], 'x.'],
    [['v0.13.2', 'v0.12.1'], 'x.'],
  ])('is read as BuildKit %j reads it: %s', (buildkit, id) => {
    expect(findMounts(mounting('x$A.$TARGETARCH', ...lines), { ...inputs, buildkit }).carried).toMatchObject([{ id }])
  })

  test.each([[[]], [['']], [['v0.16.0', 'v0.17.0']], [['v0.26.3', '']]])('and is not known by %j', (buildkit) => {
    const found = findMounts(mounting('x$A', ...lines), { ...inputs, buildkit })
    expect(found).toMatchObject({ carried: [], left: [{ reason: unknown('A') }] })
  })
})

describe('build arguments', () => {
  const text = mounting('x-$A', 'ARG A=1', 'FROM scratch', 'ARG A')

  test.each([
    [['A=2'], 'x-2'],
    [['A=2', 'A=3'], 'x-3'],
    [['A='], 'x-'],
    [['B=2'], 'x-1'],
  ])('%j: %s, and the name is as written', (args, id) => {
    expect(findMounts(text, { ...NOTHING, 'build-args': args }).carried).toMatchObject([{ id, name: 'x-$A' }])
  })

  test('without a value are the environment of the builder, which is not read', () => {
    expect(findMounts(text, { ...NOTHING, 'build-args': ['A'] }).left).toMatchObject([{ reason: unknown('A') }])
  })

  test.each(['a,b', 'a b', 'a"b', "a'b", 'a\\b', 'a\nRUN b', 'a$b', 'a#b'])(
    'of %j are not put into a flag',
    (value) => {
      const { carried, left } = findMounts(text, { ...NOTHING, 'build-args': [`A=${value}`] })
      expect({ carried, left }).toMatchObject({ carried: [], left: [{ name: 'x-$A' }] })
      const shown = left.map(({ name, reason }) => name + reason)
      expect(JSON.stringify(shown)).not.toContain(JSON.stringify(value).slice(1, -1))
    },
  )

  test('BUILDKIT_CACHE_MOUNT_NS is the namespace, declared or not', () => {
    const inputs = { ...NOTHING, 'build-args': ['BUILDKIT_CACHE_MOUNT_NS=ci'] }
    expect(findMounts(text, inputs)).toMatchObject({ namespace: 'ci', carried: [{ id: 'x-1' }] })
    expect(findMounts(text, NOTHING).namespace).toBe('')
  })

  test('a namespace from the environment leaves all mounts', () => {
    const inputs = { ...NOTHING, 'build-args': ['BUILDKIT_CACHE_MOUNT_NS'] }
    const reason = 'the value of BUILDKIT_CACHE_MOUNT_NS is not known before the build'
    expect(findMounts(text, inputs)).toMatchObject({ namespace: '', carried: [], left: [{ line: 4, reason }] })
  })
})

describe('platforms', () => {
  const declared = 'ARG TARGETARCH TARGETVARIANT TARGETPLATFORM'
  const text = mounting('$TARGETARCH$TARGETVARIANT:$TARGETPLATFORM', 'FROM golang', declared)

  test.each([
    [['linux/amd64'], ['amd64:linux/amd64']],
    [
      ['linux/amd64', 'linux/arm/v7'],
      ['amd64:linux/amd64', 'armv7:linux/arm/v7'],
    ],
    [['linux/arm'], ['armv7:linux/arm/v7']],
    [['linux/aarch64'], ['arm64:linux/arm64']],
    [['linux/arm64/v8'], ['arm64:linux/arm64']],
    [['linux/x86_64'], ['amd64:linux/amd64']],
  ])('%j: %j', (platforms, ids) => {
    expect(findMounts(text, { ...NOTHING, platforms }).carried.map(({ id }) => id)).toEqual(ids)
    const globally = findMounts(`${declared}\n${text}`, { ...NOTHING, platforms })
    expect(globally.carried.map(({ id }) => id)).toEqual(ids)
  })

  test('share a mount that does not name them', () => {
    const platforms = ['linux/amd64', 'linux/arm64']
    expect(findMounts(mounting('go', 'FROM golang'), { ...NOTHING, platforms }).carried).toMatchObject([
      { id: 'go', uses: [{ line: 2 }] },
    ])
  })
})

describe('a relative target', () => {
  test.each([
    // lines                                           id     target
    [['WORKDIR /w'], 'c', '/w/c'],
    [['WORKDIR /w', 'WORKDIR x'], 'c', '/w/x/c'],
    [['ARG D=/d', 'WORKDIR $D'], 'c', '/d/c'],
    [['WORKDIR $GOPATH/src'], 'c', '/c'], // only the image knows its place, but its id is known
  ])('after %j', (lines, id, target) => {
    const text = ['FROM golang', ...lines, 'RUN --mount=type=cache,target=./c x'].join('\n')
    expect(findMounts(text, NOTHING).carried).toMatchObject([{ id, name: './c', targets: [target] }])
  })
})
