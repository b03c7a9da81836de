import { statSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { analyse, expectBuildInfoOfGo, expectPackagesOfNm, expectSectionsOfReadelf } from './go-checks.ts'
import { unattributed, withoutSymbols } from './go-checks.ts'
import { compile, strip, type GoProgram } from './go-programs.ts'

/** A program of a release that is to be given. */
export type AnyRelease = Omit<GoProgram, 'go'>

export const C = { CGO_ENABLED: '1' }
const EXTERNAL = '-ldflags=-linkmode=external'

/** A program with C of its own. Its packages of Go are compiled as those of any program with -trimpath. */
export const C_OWN = { source: 'cgo', args: ['-trimpath'], env: C } as const

/** A position-independent program with C of its own, as the linker of C lays it out. */
export const C_PIE = { source: 'cgo', args: ['-buildmode=pie', EXTERNAL], env: C } as const

/**
 * Machine code of C objects, which no package has: the start-up files of the C library, or all that net and os/user
 * bring.
 */
const SOME_C = 0.01

/** Kinds of programs, and the part of their machine code that no package may have. */
export const KINDS = {
  'for arm64': [{ source: 'shop', args: ['-trimpath'], env: { GOARCH: 'arm64' } }, 0.001],
  'for 386': [{ source: 'shop', env: { GOARCH: '386' } }, 0.001],
  'that is position-independent': [{ source: 'shop', args: ['-buildmode=pie'] }, 0.001],
  'with vendored modules': [{ source: 'shop', vendored: true }, 0.001],
  'with C of the standard library': [{ source: 'user', env: C }, SOME_C],
  'with C of its own': [C_OWN, SOME_C],
  'position-independent, with C of its own': [C_PIE, SOME_C],
} as const satisfies { readonly [name: string]: readonly [AnyRelease, number] }

/** GNU strip knows the processors of its machine only; a build with -trimpath does not keep the flags that strip it. */
const strippedFile = (program: GoProgram): string =>
  program.env?.['GOARCH'] === 'arm64'
    ? compile({ ...program, args: [...program.args!, '-ldflags=-s -w'] })
    : strip(compile(program))

/** Its parts are those that the peers tell, stripped or not. */
export function expectPartsOfPeers(kind: keyof typeof KINDS, go: string): void {
  const [anyRelease, c] = KINDS[kind]
  const program: GoProgram = { ...anyRelease, go }
  const path = compile(program)
  const binary = analyse(path)
  expectSectionsOfReadelf(path, binary)
  expectBuildInfoOfGo(path, binary)
  expectPackagesOfNm(path, binary)
  expect(unattributed(binary)).toBeLessThanOrEqual(c)
  expect(withoutSymbols(analyse(strippedFile(program)))).toEqual(withoutSymbols(binary))
}

/** What a program of one release consists of, and that stripping it changes nothing else. */
export function describeRelease(go: string): void {
  describe(`a program compiled with Go ${go}`, () => {
    const program: GoProgram = { source: 'shop', go, args: ['-trimpath'] }

    test('its parts are those that readelf, go version and go tool nm tell', () => {
      const path = compile(program)
      const binary = analyse(path)
      expectSectionsOfReadelf(path, binary)
      expectBuildInfoOfGo(path, binary)
      expectPackagesOfNm(path, binary)
      expect(unattributed(binary)).toBeLessThanOrEqual(0.001)
      expect(binary).toMatchObject({ goVersion: `go${go}`, stripped: false, interpreter: '', notes: [] })
      expect(binary.modules.map(({ path: name, kind }) => `${kind} ${name}`).toSorted()).toEqual([
        'dependency example.com/prices',
        'dependency github.com/cespare/xxhash/v2',
        'dependency golang.org/x/crypto',
        'dependency golang.org/x/sys',
        'dependency gopkg.in/yaml.v3',
        'main example.com/shop',
        'std std',
      ])
      expect(binary.modules.filter(({ bytes }) => bytes === 0)).toEqual([])
    })

    test('stripping it changes nothing else', () => {
      const whole = analyse(compile(program))
      const linkerStripped = analyse(compile({ ...program, args: ['-trimpath', '-ldflags=-s -w'] }))
      const gnuStripped = analyse(strip(compile(program)))
      for (const stripped of [linkerStripped, gnuStripped]) {
        expect(stripped.stripped).toBe(true)
        expect(withoutSymbols(stripped)).toEqual(withoutSymbols(whole))
      }
    })
  })
}

/** The same build with `-s -w` added, in front of the linker's flags that it has. */
function withStripFlags({ args = [], ...program }: GoProgram): GoProgram {
  const flags = args.find((each) => each.startsWith('-ldflags='))?.slice('-ldflags='.length)
  const others = args.filter((each) => !each.startsWith('-ldflags='))
  return { ...program, args: [...others, `-ldflags=-s -w${flags === undefined ? '' : ` ${flags}`}`] }
}

/** The size after a build with `-ldflags="-s -w"` is the one that was told before, and not told again. */
export function expectStrippedSize(program: GoProgram): void {
  const after = compile(withStripFlags(program))
  expect(analyse(compile(program)).strippedSize).toBe(statSync(after).size)
  expect(analyse(after).strippedSize).toBeNull()
}

/**
 * Where the linker of C laid a program out, the size after stripping is not told, and the sections that go away are not more
 * than what is saved.
 */
export function expectStrippedSizeUnknown(go: string): void {
  const program: GoProgram = { source: 'cgo', go, env: C, args: [EXTERNAL] }
  const { strippedSize, buckets, size } = analyse(compile(program))
  expect(strippedSize).toBeNull()
  const saved = size - statSync(compile(withStripFlags(program))).size
  const sections = (buckets['symbol table'] ?? 0) + (buckets['debug info'] ?? 0)
  expect(sections - 2 * 4096).toBeLessThanOrEqual(saved)
  expect(sections).toBeGreaterThan(0.98 * saved)
}
