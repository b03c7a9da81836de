import { readFileSync } from 'node:fs'
import { expect } from '@jest/globals'
import type { Bucket, GoBinary } from '../../src/gobinary/go-binary.ts'
import { readGoBinary } from '../../src/gobinary/read-go-binary.ts'
import { buildInfoOf, packagesOf, sectionsOf, type PeerSection } from './go-peers.ts'

export const total = (sizes: readonly { readonly bytes: number }[]): number =>
  sizes.reduce((sum, { bytes }) => sum + bytes, 0)

/** Our analysis of a Go program's file. */
export function analyse(path: string): GoBinary {
  const analysis = readGoBinary(readFileSync(path))
  if (analysis.kind !== 'go') throw new Error(`${path} was taken for ${analysis.kind}`)
  return analysis.binary
}

const STRIPPED: ReadonlySet<string> = new Set(['symbol table', 'debug info', 'headers and padding'])

/** The facts that stripping must not change. */
export function withoutSymbols(binary: GoBinary): object {
  const kept = Object.entries(binary.buckets).filter(([bucket]) => !STRIPPED.has(bucket))
  return {
    ...binary,
    linkerFlags: undefined,
    size: 0,
    stripped: true,
    strippedSize: null,
    buckets: Object.fromEntries(kept),
  }
}

/** Which sections of readelf are in which bucket, written out; code and padding are checked as the rest. */
const SECTIONS: readonly (readonly [Bucket, (name: string) => boolean])[] = [
  ['headers and padding', (name) => name === '.shstrtab'],
  ['symbol table', (name) => ['.symtab', '.strtab'].includes(name)],
  ['debug info', (name) => name.startsWith('.debug_') || name.startsWith('.zdebug_')],
  ['type data', (name) => ['.go.type', '.data.rel.ro.go.type'].includes(name)],
  ['strings and read-only data', (name) => ['.rodata', '.data.rel.ro'].includes(name)],
  ['data', (name) => ['.data', '.noptrdata', '.tdata'].includes(name)],
  ['runtime tables', () => true],
]

function bucketsByReadelf(sections: readonly PeerSection[], size: number): Partial<Record<Bucket, number>> {
  const buckets: Partial<Record<Bucket, number>> = {}
  let rest = size
  for (const section of sections) {
    const bucket = section.executable ? 'other code' : SECTIONS.find(([, holds]) => holds(section.name))![0]
    if (bucket === 'headers and padding' || section.size === 0) continue
    buckets[bucket] = (buckets[bucket] ?? 0) + section.size
    rest -= section.size
  }
  return { ...buckets, 'headers and padding': rest }
}

/** Expects parts that sum to the file's size, each as large as readelf says, including machine code by module. */
export function expectSectionsOfReadelf(path: string, binary: GoBinary): void {
  const code = total(binary.modules)
  expect(total(binary.packages)).toBe(code)
  expect(Object.values(binary.buckets).reduce((sum, bytes) => sum + bytes, code)).toBe(binary.size)
  const withCode = { ...binary.buckets, 'other code': (binary.buckets['other code'] ?? 0) + code }
  expect(withCode).toEqual(bucketsByReadelf(sectionsOf(path), binary.size))
}

/** The largest alignment of functions. */
const ALIGNMENT = 64

/**
 * Expects packages to hold the functions that `go tool nm` lists for them, and padding, which it does not count. What
 * exceeds that are functions without a package in its list, from assembly and the compiler, which ours assigns all the
 * same.
 */
export function expectPackagesOfNm(path: string, binary: GoBinary): void {
  const peers = packagesOf(path)
  const compared = binary.packages.map(({ path: name, bytes }) => {
    const { bytes: least, functions } = peers.get(name === binary.main ? 'main' : name) ?? { bytes: 0, functions: 0 }
    return { name, bytes, least, over: Math.max(0, bytes - least - functions * (ALIGNMENT - 1)) }
  })
  expect(compared.length).toBeGreaterThan(20)
  expect(compared.filter(({ bytes, least }) => bytes < least)).toEqual([])
  const nameless = peers.get('')!
  expect(compared.reduce((sum, { over }) => sum + over, 0)).toBeLessThanOrEqual(
    nameless.bytes + nameless.functions * (ALIGNMENT - 1),
  )
}

/** Expects modules, their versions and replacements, and settings as `go version -m` prints them. */
export function expectBuildInfoOfGo(path: string, binary: GoBinary): void {
  const peer = buildInfoOf(path)
  const modules = binary.modules.filter(({ kind }) => kind === 'main' || kind === 'dependency')
  const ours = modules.map(({ path: name, version, replacedBy }) => [
    name,
    { version, ...(replacedBy ? { replacedBy } : {}) },
  ])
  expect({ goVersion: binary.goVersion, main: binary.main, modules: Object.fromEntries(ours) }).toEqual({
    goVersion: peer.goVersion,
    main: peer.main,
    modules: peer.modules,
  })
  expect(peer.settings).toMatchObject(binary.settings)
  expect(Object.keys(binary.settings)).toEqual(expect.arrayContaining(['GOOS', 'GOARCH', 'CGO_ENABLED']))
}

/** The part of `.text` that belongs to no module and no standard package. */
export function unattributed(binary: GoBinary): number {
  const homeless = total(binary.modules.filter(({ kind }) => kind === 'unknown'))
  const other = (binary.buckets['other code'] ?? 0) + homeless
  return other / (other - homeless + total(binary.modules))
}
