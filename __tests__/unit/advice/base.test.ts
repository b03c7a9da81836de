import { describe, expect, test } from '@jest/globals'
import { advise } from '../../../src/advice/advise.ts'
import { adviceFacts, BASE, COPY, ofUnknownOrigin, program, RUN } from '../../support/advice.ts'
import { file } from '../../support/records.ts'

const COPIED = [BASE, COPY]
const SHELL = file('bin/busybox', 2_000_000, 0)
const APP = file('srv/app', 9_000_000, 1)
const PACKAGES = [{ path: 'os/exec', module: 'std', bytes: 10 }]
const copied = (fields: object = {}) =>
  adviceFacts({
    layers: COPIED,
    files: [SHELL, APP],
    goBinaries: [program('srv/app', 1)],
    program: '/srv/app',
    ...fields,
  })

describe('a lighter base', () => {
  test('a static program that is run by itself needs none', () => {
    expect(advise(copied())).toEqual([
      { kind: 'base image', saving: 2_000_000, paths: [], files: 7, layer: null, hiddenBy: null, line: 4 },
    ])
  })

  test.each([
    ['by a relative path', { program: './app' }],
    ['by its name', { program: 'app' }],
  ])('also when it is run %s', (_, fields) => {
    expect(advise(copied(fields))).toHaveLength(1)
  })

  test.each([
    ['a shell runs it', { program: '/bin/sh' }],
    ['nothing is run', { program: '' }],
    ['another file has its name', { program: 'app', files: [SHELL, APP, file('usr/bin/app', 10, 0)] }],
    ['it needs a loader', { goBinaries: [program('srv/app', 1, { interpreter: '/lib/ld-musl-x86_64.so.1' })] }],
    ['it starts other programs', { goBinaries: [program('srv/app', 1, { packages: PACKAGES })] }],
    ['nothing is known of its code', { goBinaries: [program('srv/app', 1, { packages: [] })] }],
    ['it does not say what it was built from', { goBinaries: [program('srv/app', 1, { main: '' })] }],
    ['a RUN needs the shell of the base', { layers: [BASE, COPY, RUN] }],
    ['an instruction is not known', { layers: [BASE, { ...COPY, instruction: 'unknown instruction' }] }],
    ['the base has no shell', { files: [file('etc/ssl/certs/ca-certificates.crt', 2_000_000, 0), APP] }],
    ['there is no base', { layers: [{ ...COPY, files: 1 }, COPY], files: [APP] }],
    ['the base is not known', { layers: ofUnknownOrigin(COPIED) }],
    ['the program is the base image’s', { goBinaries: [program('srv/app', 0)] }],
  ])('nothing is said when %s', (_, fields) => {
    expect(advise(copied(fields))).toEqual([])
  })
})

describe('a last stage without the toolchain', () => {
  const GO = [
    file('usr/local/go/bin/go', 1_500_000, 0),
    file('usr/local/go/pkg/tool/linux_amd64/compile', 300_000, 0),
    file('usr/local/go/src/runtime/proc.go', 100_000, 0),
  ]
  const tools = GO.slice(0, 2).map(({ path }) => program(path, 0))
  const inCache = GO.slice(0, 2).map(({ path }) =>
    program(path.replace('usr/local/go', 'go/pkg/mod/golang.org/toolchain@v0.0.1'), 0),
  )
  const single = (fields: object = {}) =>
    adviceFacts({
      files: [
        SHELL,
        ...GO,
        file('src/main.go', 20_000, 1),
        file('src/page.html', 30_000, 1),
        file('app', 4_000_000, 2),
      ],
      goBinaries: [program('app', 2), ...tools],
      program: '/app',
      ...fields,
    })

  test('a static program leaves all behind but our own files that are no sources', () => {
    const [first] = advise(single())
    expect(first).toEqual({
      kind: 'multi-stage',
      saving: 17_000_000 - 4_000_000 - 30_000,
      paths: GO.map(({ path }) => path),
      files: 3,
      layer: 0,
      hiddenBy: null,
      line: 4,
    })
  })

  test.each([
    ['needs a loader', { goBinaries: [program('app', 2, { interpreter: '/lib64/ld-linux-x86-64.so.2' }), ...tools] }],
    ['is run by a shell', { program: '/bin/sh' }],
    ['starts other programs', { goBinaries: [program('app', 2, { packages: PACKAGES }), ...tools] }],
    ['keeps its functions to itself', { goBinaries: [program('app', 2, { packages: [] }), ...tools] }],
    ['is on a base that is not known', { layers: ofUnknownOrigin([BASE, COPY, RUN]) }],
  ])('a program that %s leaves the toolchain behind', (_, fields) => {
    expect(advise(single(fields))[0]).toMatchObject({ kind: 'toolchain', saving: 1_900_000, files: 3 })
  })

  test.each([
    ['there is no program but the toolchain', { goBinaries: tools }],
    ['a toolchain has no compiler', { goBinaries: [program('app', 2), tools[0]!] }],
    ['it is a module of the cache', { goBinaries: [program('app', 2), ...inCache] }],
  ])('nothing is said of it when %s', (_, fields) => {
    const kinds = advise(single(fields)).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'multi-stage' || kind === 'toolchain')).toEqual([])
  })
})
