import { describe, expect, test } from '@jest/globals'
import { findMounts } from '../../../src/plan/cache-mounts.ts'

const NOTHING = { target: '', 'build-args': [], 'build-contexts': [], platforms: [], buildkit: ['v0.26.3'] }
const found = (flags: string) => findMounts(`FROM golang:1.26\nRUN ${flags} go build`, NOTHING)
const identities = (text: string) =>
  findMounts(text, NOTHING).carried.map(({ id, uid, gid, mode }) => ({ id, uid, gid, mode }))

describe('a mount is', () => {
  test.each([
    // flags                                                          id              target
    ['--mount=type=cache,target=/go/pkg/mod', '/go/pkg/mod', '/go/pkg/mod'],
    ['--mount=type=cache,dst=/a', '/a', '/a'],
    ['--mount=type=cache,destination=/a', '/a', '/a'],
    ['--mount=target=/a,type=cache', '/a', '/a'],
    ['--mount=TYPE=Cache,Target=/a', '/a', '/a'],
    ['--mount=type=cache,target=/a/./b//../c/', '/a/c', '/a/c'],
    ['--mount=type=cache,target=/', '/', '/'],
    ['--mount=type=cache,target=a/', 'a', '/a'],
    ['--mount=type=cache,id=go,target=/a', 'go', '/a'],
    ['--mount=type=cache,id=a//b/,target=/a', 'a//b/', '/a'], // an id is not a path
    ['--mount=type=cache,id=,target=/a', '/a', '/a'],
    ['--mount=type=cache,id=x=y,target=/a', 'x=y', '/a'],
    ['--mount=type=cache,target=/a,target=/b', '/b', '/b'],
    ['--mount=type=cache,target=/a,sharing=private,readonly', '/a', '/a'],
    ['--mount=type=cache,target=/a,sharing=locked,ro=false', '/a', '/a'],
    ['--mount=type=cache,target=/a,source=/', '/a', '/a'],
    ['--mount=type=cache,target=/a\\b', '/ab', '/ab'],
    ['--mount=type=cache,target=/a\\\\b', '/ab', '/ab'],
    ['--mount="type=cache,target=/a"', '/a', '/a'],
    [`--mount='type=cache,"target=/a"'`, '/a', '/a'],
    ['--network=none --mount=type=cache,target=/a', '/a', '/a'],
  ])('%s', (flags, id, target) => {
    expect(found(flags)).toMatchObject({
      carried: [{ id, targets: [target], uid: null, gid: null, mode: null }],
      left: [],
    })
  })

  test.each([
    'RUN go build --mount=type=cache,target=/a',
    'RUN --mount=target=. go build',
    'RUN --mount=type=bind,target=/cache go build',
    'RUN --mount=type=tmpfs,target=/a --mount=type=secret,id=cache --mount=type=ssh go build',
    '# RUN --mount=type=cache,target=/a go build',
    'COPY --from=x /a /b',
    'RUN <<EOF\nRUN --mount=type=cache,target=/a go build\nEOF',
  ])('none: %j', (line) => {
    expect(findMounts(`FROM golang:1.26\n${line}`, NOTHING)).toMatchObject({ carried: [], left: [] })
  })
})

describe('a mount that is left says why', () => {
  test.each([
    // flag                                              name        reason
    ['type=cache,target=/a,from=deps', '/a', 'its initial content comes from "deps"'],
    ['type=cache,target=/a,from=deps,source=/x', '/a', 'its initial content comes from "deps"'],
    ['type=cache,target=/a,src=/x', '/a', 'it mounts only its folder "/x"'],
    ['type=cache,id=a', 'a', 'it has no target'],
    ['type=cache,target=/a,uid=me', '/a', 'its uid has characters that are not supported'],
    ['type=cache,target=/a,gid=', '/a', 'its gid has characters that are not supported'],
    ['type=cache,target=/a,mode=0o755', '/a', 'its mode has characters that are not supported'],
    ['type=cache,target=/a,mode=789', '/a', 'its mode has characters that are not supported'],
    [`'type=cache,"id=a,b",target=/a'`, 'a,b', 'its id has characters that are not supported'],
    ['type=cache,id=a;b,target=/a', 'a;b', 'its id has characters that are not supported'],
    ['type=cache,target=/a$', '/a$', 'its target has characters that are not supported'],
    ['type=cache,target=/${a', '/${a', 'its target is written in a way that only the build can read'],
    ['type=cache,id=${A#b},target=/a', '${A#b}', 'its id contains A, a variable whose value only the build knows'],
    ['type=cache,id=a`b,target=/a', 'a`b', 'its id has characters that are not supported'],
    ['type=cache,id=käse,target=/a', 'käse', 'its id has characters that are not supported'],
    ['type=cache,target=/a,from=bär', '/a', 'its initial content comes from "bär"'],
    [`'type=cache,"id=a"b'`, 'type=cache,"id=a"b', 'its flag cannot be read before the build'],
    ['type=$T,target=/a', '/a', 'its type contains T, a variable whose value only the build knows'],
  ])('%s', (flag, name, reason) => {
    expect(found(`--mount=${flag}`)).toMatchObject({ carried: [], left: [{ name, line: 2, reason }] })
  })
})

test.each([
  // flag                        BuildKit's id                    where it is mounted
  ['target=/go/pkg/mod/,from=b', '/go/pkg/mod', '/go/pkg/mod'],
  ['target=./c/,from=b', 'c', '/c'],
  ['id=m,target=/c,from=b', 'm', '/c'],
  ['id=m$A,target=/c$A,source=/x', 'm1', '/c1'],
  ['id=a;$A,target=/c', 'a;1', '/c'],
  ['target=/c,uid=me', '/c', '/c'],
  ['id=$B,target=/c', null, '/c'],
  ['target=$B/c', null, null],
  ['id=a', 'a', null],
  ['uid=0', null, null],
  [`'"id=a"b'`, null, null],
  ['id=käse,target=/c', 'kÃ¤se', '/c'], // a character for each byte
])('the id of a mount that is left: %s', (flag, id, target) => {
  const text = `FROM a\nARG A=1\nRUN --mount=type=cache,${flag} x`
  expect(findMounts(text, NOTHING)).toMatchObject({ carried: [], left: [{ id, target }] })
})

const run = (...more: readonly string[]) =>
  `FROM a\n${more.map((each) => `RUN --mount=type=cache,target=/c${each} x`).join('\n')}`

describe('uid, gid and mode', () => {
  const none = { id: '/c', uid: null, gid: null, mode: null }

  test('that are said make another mount, 0 too', () => {
    expect(identities(run('', ',uid=0', ',uid=1000', ',uid=1000,mode=0700'))).toEqual([
      none,
      { ...none, uid: '0' },
      { ...none, uid: '1000' },
      { ...none, uid: '1000', mode: '0700' },
    ])
  })

  test('are the same mount where their values are: those not said are 0, 0 and 0755', () => {
    expect(identities(run(',uid=0', ',gid=0', ',mode=755', ',mode=0755,uid=00'))).toEqual([{ ...none, uid: '0' }])
  })
})

test('a mount has the instructions that use it, as written, and each once', () => {
  const download = 'RUN --mount=type=cache,target=/go/pkg/mod go mod download'
  const build = `RUN --mount=type=cache,target=/go/pkg/mod/ \\
    # the linker's too
    --mount=type=cache,id=b,target=/root/.cache/go-build \\
    --mount=type=cache,id=b,target=/again <<EOF
go build ./...
EOF`
  const { carried } = findMounts(`FROM golang\n${download}\n${build}\nRUN true`, NOTHING)
  const [modules, builds] = carried
  expect(carried).toHaveLength(2)
  expect(modules).toEqual({
    id: '/go/pkg/mod',
    name: '/go/pkg/mod',
    targets: ['/go/pkg/mod'],
    uid: null,
    gid: null,
    mode: null,
    kind: 'go-mod',
    baseImage: 'golang',
    stages: [''],
    uses: [
      { line: 2, instruction: download, joined: download, heredocs: [], json: false },
      {
        line: 3,
        instruction: build,
        joined: build
          .replace(/    #.*\n/, '')
          .split('\ngo')[0]!
          .replaceAll('\\\n', ''),
        heredocs: ['go build ./...'],
        json: false,
      },
    ],
  })
  expect(builds).toMatchObject({
    name: 'b',
    kind: 'go-build',
    targets: ['/root/.cache/go-build', '/again'],
    uses: [{ line: 3 }],
  })
})

describe('kinds', () => {
  test.each([
    // before                                target                       kind
    ['', '/root/.cache/go-build', 'go-build'],
    ['', '/home/me/.cache/go-build/', 'go-build'],
    ['ENV GOCACHE=/gocache', '/gocache', 'go-build'],
    ['ARG GOCACHE=/gocache', '/gocache', 'go-build'],
    ['', '/gocache', 'other'],
    ['', '/go/pkg/mod', 'go-mod'],
    ['ENV GOMODCACHE=/mods', '/mods', 'go-mod'],
    ['ENV GOPATH=/p', '/p/pkg/mod', 'go-mod'],
    ['WORKDIR /go/pkg', 'mod', 'go-mod'],
    ['', '/go/pkg', 'go-caches'],
    ['', '/go', 'go-caches'],
    ['', '/root/.cache', 'go-caches'],
    ['', '/home/me/.cache', 'go-caches'],
    ['ENV GOPATH=/p', '/p', 'go-caches'],
    ['ENV GOMODCACHE=/mods/go', '/mods', 'go-caches'],
    ['ENV GOCACHE=/build/cache', '/build', 'go-caches'],
    ['ENV GOCACHE=/build/cache', '/buil', 'other'],
    ['', '/root/.cache/pip', 'other'],
    ['', '/cargo', 'other'],
    ['', '/var/cache/apt', 'other'],
  ])('%s %s: %s', (before, target, kind) => {
    const text = `FROM golang\n${before}\nRUN --mount=type=cache,target=${target} go build`
    expect(findMounts(text, NOTHING).carried).toMatchObject([{ kind }])
  })
})
