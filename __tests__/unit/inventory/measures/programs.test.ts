import { describe, expect, test } from '@jest/globals'
import type { Measure } from '../../../../src/limits/measures.ts'
import { measured } from '../../../../src/inventory/measures/measure.ts'
import type { GoProgram, PackedProgram } from '../../../../src/inventory/programs.ts'
import { folded, goBinary } from '../../../support/go-records.ts'

const GRPC = 'google.golang.org/grpc'
const at = (path: string, module: string, bytes: number) => ({ path, module, bytes })

const SERVER = goBinary(
  'usr/bin/server',
  ['std go1.22.12 1500', `${GRPC} v1.65.0 500`, 'golang.org/x/net v0.1.0 40', 'main  100'],
  {
    packages: [at('net/http', 'std', 900), at('net', 'std', 600), at(`${GRPC}/codes`, GRPC, 300), at(GRPC, GRPC, 200)],
    buckets: { 'other code': 7, 'debug info': 9000 },
  },
)
const TOOL = goBinary('opt/tool', ['std go1.22.12 700', `${GRPC} v1.60.0 50`], {
  packages: [at('testing', 'std', 10), at('net', 'std', 690), at(GRPC, GRPC, 50)],
})
const UNREAD = goBinary('opt/garbled', [], { buckets: { 'other code': 3000 } })
const BAZEL = folded(goBinary('app/bazel', ['std go1.22.12 700', `${GRPC} v1.65.0 50`]))
const DAMAGED = goBinary('opt/damaged', [], { buckets: { 'embedded files or unknown': 3000 } })
const PACKED: PackedProgram = { path: 'opt/packed', bytes: 10, packer: 'UPX' }

const lookUp = (path: string) => (path === '/bin/server' ? 'usr/bin/server' : path.replace(/^\//, ''))

function measureOf(name: string, goBinaries: readonly GoProgram[], packed: readonly PackedProgram[] = []): Measure {
  const image = { goBinaries, packed, lookUp, placesOf: () => [], leaves: [], modeAt: () => undefined, repository: [] }
  return measured([name], image, 12.5)[name]!
}

/** A module that is replaced. */
const replaced = (path: string, replacedBy: string) =>
  ({ path, version: 'v1.0.0', kind: 'dependency', bytes: 5, replacedBy }) as const

describe('what Go programs consist of', () => {
  test.each<[string, number, readonly string[]]>([
    [`module:${GRPC}`, 550, [GRPC]],
    ['module:std', 2200, ['std']],
    ['module:.../x/...', 40, ['golang.org/x/net']],
    [`module:...`, 2890, ['std', GRPC, 'main', 'golang.org/x/net']],
    ['module:example.com/none', 0, []],
    [`package:${GRPC}`, 250, [GRPC]],
    [`package:${GRPC}/...`, 550, [`${GRPC}/codes`, GRPC]],
    ['package:net/...', 2190, ['net', 'net/http']],
    ['package:std', 0, []],
    ['code', 2897, ['/usr/bin/server', '/opt/tool']],
    ['code:server', 2147, ['/usr/bin/server']],
    ['code:/usr/bin/server', 2147, ['/usr/bin/server']],
    ['code:/bin/server', 2147, ['/usr/bin/server']], // through a link
    ['code:bin/server', 0, []],
    ['code:other', 0, []],
    ['test-code', 1, ['/opt/tool']],
    ['modules', 2, ['golang.org/x/net', GRPC]],
    ['go-toolchain', 0, []],
    [`forbid module:${GRPC}`, 550, [GRPC]], // for a rule that forbids it
  ])('%s', (name, amount, names) => {
    expect(measureOf(name, [SERVER, TOOL])).toEqual({ amount, count: names.length, names })
  })

  test('a module is known by its own path and by that of what replaces it, but not by a folder', () => {
    const modules = [replaced('a.com/a', 'b.com/fork@v1.0.1'), replaced('a.com/c', '(local folder)')]
    const program = { ...SERVER, modules }
    expect(measureOf('module:b.com/...', [program])).toMatchObject({ amount: 5, names: ['a.com/a'] })
    expect(measureOf('modules', [program]).names).toEqual(['a.com/a', 'a.com/c', 'b.com/fork'])
  })

  test('very many modules are counted, and a thousand named', () => {
    const modules = Array.from({ length: 1200 }, (_, index) => `example.com/m${index} v1.0.0 1`)
    const found = measureOf('modules', [goBinary('a', modules)])
    expect([found.amount, found.count, found.names.length]).toEqual([1200, 1200, 1000])
  })
})

const GARBLED = 'the functions of /opt/garbled cannot be read'
const IS_FOREIGN = 'packages of /app/bazel are of no known module'
const IS_PACKED = '/opt/packed is packed by UPX'

describe('what cannot be read is not known', () => {
  test.each<[string, readonly GoProgram[], readonly PackedProgram[], object]>([
    [`module:${GRPC}`, [SERVER, UNREAD], [], { amount: null, count: 1, names: [GRPC], unknown: GARBLED }],
    [`module:${GRPC}`, [SERVER], [PACKED], { amount: null, count: 1, unknown: IS_PACKED }],
    ['package:net', [SERVER, UNREAD], [], { amount: null, unknown: GARBLED }],
    ['modules', [SERVER, UNREAD], [], { amount: null, count: 2, unknown: GARBLED }],
    ['test-code', [SERVER, UNREAD], [], { amount: null, count: 0, unknown: GARBLED }],
    ['test-code', [TOOL], [PACKED], { amount: 1, count: 1 }], // found is found
    // Packages that no module has may be of any.
    ['module:example.com/none', [BAZEL], [], { amount: null, count: 0, unknown: IS_FOREIGN }],
    [`module:${GRPC}`, [BAZEL], [], { amount: null, count: 1, names: [GRPC], unknown: IS_FOREIGN }],
    ['modules', [SERVER, BAZEL], [], { amount: null, count: 2, unknown: IS_FOREIGN }],
    ['package:net', [SERVER, BAZEL], [], { amount: 600, count: 1 }],
    ['test-code', [BAZEL], [], { amount: 0, count: 0 }],
    // A section's size is known without the functions in it.
    ['code', [SERVER, UNREAD], [], { amount: 5147, count: 2 }],
    ['code', [SERVER, DAMAGED], [], { amount: null, unknown: 'the code of /opt/damaged cannot be told apart' }],
    ['code', [SERVER], [PACKED], { amount: null, unknown: IS_PACKED }],
    ['code:server', [SERVER, DAMAGED], [PACKED], { amount: 2147 }],
    ['code:packed', [SERVER], [PACKED], { amount: null, unknown: IS_PACKED }],
    ['code:/opt/packed', [SERVER], [PACKED], { amount: null, unknown: IS_PACKED }],
  ])('%s', (name, programs, packed, measure) => {
    expect(measureOf(name, programs, packed)).toMatchObject(measure)
  })
})

test.each<[string, readonly string[], readonly string[]]>([
  ['a toolchain', ['usr/local/go/bin/go', 'usr/local/go/pkg/tool/linux_amd64/compile'], ['/usr/local/go']],
  [
    'one in a module cache',
    ['go/pkg/mod/golang.org/toolchain@v1/bin/go', 'go/pkg/mod/golang.org/toolchain@v1/pkg/tool/l/asm'],
    ['/go/pkg/mod/golang.org/toolchain@v1'],
  ],
  ['the command alone', ['usr/bin/go'], []],
  ['other programs', ['usr/bin/server'], []],
])('go-toolchain: %s', (_, paths, names) => {
  const programs = paths.map((path) => ({ ...TOOL, path }))
  expect(measureOf('go-toolchain', programs)).toEqual({ amount: names.length, count: names.length, names })
  const packed = paths.map((path) => ({ ...PACKED, path }))
  expect(measureOf('go-toolchain', [], packed)).toMatchObject({ amount: names.length })
})

test('build-seconds are those of the build, if there was one', () => {
  expect(measureOf('build-seconds', [])).toEqual({ amount: 12.5, count: 1, names: [] })
  const image = {
    goBinaries: [],
    packed: [],
    lookUp: () => undefined,
    placesOf: () => [],
    leaves: [],
    modeAt: () => undefined,
    repository: [],
  }
  expect(measured(['build-seconds'], image, null)).toEqual({
    'build-seconds': { amount: null, count: 0, names: [], unknown: 'the image was not built here' },
  })
})
