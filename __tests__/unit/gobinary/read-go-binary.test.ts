import { describe, expect, test } from '@jest/globals'
import type { GoBinary } from '../../../src/gobinary/go-binary.ts'
import { readGoBinary } from '../../../src/gobinary/read-go-binary.ts'
import { elf, type ElfSpec, type SectionSpec } from '../../support/elf.ts'
import { buildInfo, functionTable, goElf, type FunctionSpec, type GoElfSpec } from '../../support/elf-go.ts'

function go(file: Uint8Array): GoBinary {
  const analysis = readGoBinary(file)
  if (analysis.kind !== 'go') throw new Error(`taken for ${analysis.kind}`)
  const { modules, packages, buckets, size } = analysis.binary
  const code = packages.reduce((sum, { bytes }) => sum + bytes, 0)
  expect(modules.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(code)
  expect(Object.values(buckets).reduce((sum, bytes) => sum + bytes, code)).toBe(size)
  expect(size).toBe(file.length)
  return analysis.binary
}

const packages = (binary: GoBinary) => Object.fromEntries(binary.packages.map(({ path, bytes }) => [path, bytes]))

const FUNCTIONS: readonly FunctionSpec[] = [
  { name: 'x_cgo_init', size: 10, c: true },
  { name: 'runtime.memequal', size: 32, unit: 1 },
  { name: 'memeqbody', size: 5, unit: 1 },
  { name: 'net/http.Get', size: 100, unit: 2 },
  { name: 'orphan', size: 3, unit: 9 },
  { name: 'main.main', size: 64, unit: 3 },
  { name: 'main.empty', size: 0, unit: 3 },
]

describe.each<ElfSpec>([
  { bits: 64, little: true },
  { bits: 32, little: true },
  { bits: 32, little: false },
  { bits: 64, little: false },
])('ELF of $bits bits, little endian: $little', (spec) => {
  test('functions by package; names without one go with their file, or else with the function before', () => {
    const binary = go(goElf({ ...spec, functions: FUNCTIONS, otherCode: 7, interpreter: '/lib/ld.so' }))
    expect(packages(binary)).toEqual({ 'net/http': 103, 'example.com/shop': 64, runtime: 37 })
    expect(binary).toMatchObject({ stripped: true, interpreter: '/lib/ld.so', goVersion: 'go1.22.12', notes: [] })
    expect(binary.buckets['other code']).toBe(17)
  })
})

test.each<[string, SectionSpec, string]>([
  ['.rodata', { name: '.rodata' }, 'strings and read-only data'],
  ['.data.rel.ro', { name: '.data.rel.ro' }, 'strings and read-only data'],
  ['.typelink', { name: '.typelink' }, 'runtime tables'],
  ['.data.rel.ro.itablink', { name: '.data.rel.ro.itablink' }, 'runtime tables'],
  ['.go.module', { name: '.go.module' }, 'runtime tables'],
  ['.go.type', { name: '.go.type' }, 'type data'],
  ['.data.rel.ro.go.type', { name: '.data.rel.ro.go.type' }, 'type data'],
  ['.rela.dyn', { name: '.rela.dyn' }, 'runtime tables'],
  ['.noptrdata', { name: '.noptrdata' }, 'data'],
  ['.symtab', { name: '.symtab' }, 'symbol table'],
  ['.zdebug_info', { name: '.zdebug_info' }, 'debug info'],
  ['.plt', { name: '.plt', executable: true }, 'other code'],
  ['one of no known name', { name: 'payload' }, 'embedded files or unknown'],
])('a section %s is in its bucket', (_, section, bucket) => {
  const content = Buffer.alloc(1000, 1)
  const [without, binary] = [go(goElf()), go(goElf({ sections: [{ ...section, content }] }))]
  const before = without.buckets[bucket as keyof typeof without.buckets] ?? 0
  expect(binary.buckets[bucket as keyof typeof binary.buckets]).toBe(before + 1000)
  expect(binary.stripped).toBe(!['.symtab', '.zdebug_info'].includes(section.name))
})

test('a link to debug info in another file is what stripping leaves', () => {
  const binary = go(goElf({ sections: [{ name: '.gnu_debuglink', content: Buffer.alloc(20, 1) }] }))
  expect(binary.stripped).toBe(true)
  expect(binary.buckets).not.toHaveProperty('debug info')
})

test('a section without bytes in the file weighs nothing, and what is behind the program is said', () => {
  const file = goElf({ sections: [{ name: '.bss', size: 10 ** 9 }] })
  expect(go(file).buckets).not.toHaveProperty('embedded files or unknown')
  expect(go(Buffer.concat([file, Buffer.alloc(500, 7)])).buckets['embedded files or unknown']).toBe(500)
})

const odd = (magic: number) => functionTable([{ name: 'main.main', size: 64 }], { magic })

describe('what cannot be told is said', () => {
  const table = functionTable([{ name: 'main.main', size: 64 }])
  const text = { name: '.text', content: Buffer.alloc(64), executable: true }
  const info = { name: '.go.buildinfo', content: buildInfo('go1.22.12', []) }
  test.each<[string, readonly SectionSpec[], RegExp]>([
    ['an unknown magic', [text, { name: '.gopclntab', content: odd(0x12345678) }, info], /unknown form/],
    ['the magic of Go 1.17', [text, { name: '.gopclntab', content: odd(0xfffffffa) }, info], /before Go 1.18/],
    ['a table without a header', [text, { name: '.gopclntab', content: table.subarray(0, 40) }, info], /damaged/],
    ['a table without its end', [text, { name: '.gopclntab', content: table.subarray(0, -1) }, info], /damaged/],
    [
      'more functions than code',
      [{ ...text, content: Buffer.alloc(9) }, { name: '.gopclntab', content: table }, info],
      /does not match its code/,
    ],
    ['no table', [text, info], /no function table/],
  ])('%s: bytes by section only', (_, sections, note) => {
    const binary = go(elf(sections))
    expect(binary).toMatchObject({ modules: [], packages: [], notes: [expect.stringMatching(note)] })
  })

  test('no build information: packages all the same', () => {
    const binary = go(elf([text, { name: '.gopclntab', content: table }]))
    expect(packages(binary)).toEqual({ main: 64 })
    expect(binary.notes).toEqual(['it has no build information'])
  })

  test('no main module: packages that no module holds', () => {
    const binary = go(goElf({ functions: [{ name: 'example.com/a.F', size: 8 }] }))
    expect(binary.modules.find(({ path }) => path === 'unknown')).toMatchObject({ kind: 'unknown', bytes: 8 })
    expect(binary.notes).toEqual([expect.stringMatching(/does not name its main module/)])
  })

  test('a table inside read-only data is found', () => {
    const content = Buffer.concat([Buffer.alloc(40, 0xf1), table])
    const binary = go(elf([text, { name: '.data.rel.ro', content }, info]))
    expect(packages(binary)).toEqual({ main: 64 })
    expect(binary.notes).toEqual([expect.stringMatching(/into its read-only data/)])
  })

  test('no section headers: the version is there', () => {
    const file = goElf()
    file.fill(0, 60, 64)
    expect(go(file)).toMatchObject({
      goVersion: 'go1.22.12',
      modules: [],
      notes: expect.arrayContaining([expect.stringMatching(/no section headers/)]),
    })
  })
})

const upx = (): Buffer => {
  const file = Buffer.concat([elf([]).subarray(0, 64), Buffer.alloc(100), Buffer.from('UPX!'), Buffer.alloc(3000, 9)])
  file.fill(0, 56, 64)
  return file
}

test.each<[string, Uint8Array, object]>([
  ['a program of C', elf([{ name: '.text', content: Buffer.alloc(9), executable: true }]), { kind: 'other' }],
  ['a file of UPX', upx(), { kind: 'packed', packer: 'UPX' }],
  ['a script', Buffer.from('#!/bin/sh\n'), { kind: 'other' }],
  ['nothing', new Uint8Array(), { kind: 'other' }],
])('%s is no Go program', (_, file, expected) => {
  expect(readGoBinary(file)).toEqual(expected)
})

test('names of Go 1.18 and 1.19', () => {
  const spec: GoElfSpec = {
    magic: 0xfffffff0,
    functions: [
      { name: 'type..eq.net/url.URL', size: 4 },
      { name: 'go.buildid', size: 8 },
    ],
  }
  expect(packages(go(goElf(spec)))).toEqual({ 'net/url': 4, runtime: 8 })
})
