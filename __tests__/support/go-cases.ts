import { statSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { analyse, expectBuildInfoOfGo, expectPackagesOfNm, expectSectionsOfReadelf } from './go-checks.ts'
import { unattributed, withoutSymbols } from './go-checks.ts'
import { compile, strip, type GoProgram } from './go-programs.ts'

/** A program, for a release to be given. */
export type AnyRelease = Omit<GoProgram, 'go'>

export const C = { CGO_ENABLED: '1' }
const EXTERNAL = '-ldflags=-linkmode=external'

/** A program with its own C code. Its Go packages are compiled like those of any program with -trimpath. */
export const C_OWN = { source: 'cgo', args: ['-trimpath'], env: C } as const

/** A position-independent program with its own C code, laid out by the C linker. */
export const C_PIE = { source: 'cgo', args: ['-buildmode=pie', EXTERNAL], env: C } as const

/**
 * Machine code of C objects, which belongs to no package: the start-up files of the C library, or everything that net
 * and os/user bring.
 */
const SOME_C = 0.01

/** Kinds of programs, and how much of their machine code may belong to no package. */
export const KINDS = {
  'for arm64': [{ source: 'shop', args: ['-trimpath'], env: { GOARCH: 'arm64' } }, 0.001],
  'for 386': [{ source: 'shop', env: { GOARCH: '386' } }, 0.001],
  'that is position-independent': [{ source: 'shop', args: ['-buildmode=pie'] }, 0.001],
  'with vendored modules': [{ source: 'shop', vendored: true }, 0.001],
  'with C of the standard library': [{ source: 'user', env: C }, SOME_C],
  'with C of its own': [C_OWN, SOME_C],
  'position-independent, with C of its own': [C_PIE, SOME_C],
} as const satisfies { readonly [name: string]: readonly [AnyRelease, number] }

/** GNU strip knows only its machine's processors; a build with -trimpath does not record the flags that strip it. */
const strippedFile = (program: GoProgram): string =>
  program.env?.['GOARCH'] === 'arm64'
    ? compile({ ...program, args: [...program.args!, '-ldflags=-s -w'] })
    : strip(compile(program))

/** Expects its parts to be those that the peers report, stripped or not. */
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

/** Tests what a program of one release consists of, and that stripping it changes nothing else. */
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

/** The same build with `-s -w` before its linker flags. */
function withStripFlags({ args = [], ...program }: GoProgram): GoProgram {
  const flags = args.find((each) => each.startsWith('-ldflags='))?.slice('-ldflags='.length)
  const others = args.filter((each) => !each.startsWith('-ldflags='))
  return { ...program, args: [...others, `-ldflags=-s -w${flags === undefined ? '' : ` ${flags}`}`] }
}

/** Expects a build with `-ldflags="-s -w"` to have the predicted size, and no prediction for it. */
export function expectStrippedSize(program: GoProgram): void {
  const after = compile(withStripFlags(program))
  expect(analyse(compile(program)).strippedSize).toBe(statSync(after).size)
  expect(analyse(after).strippedSize).toBeNull()
}

/**
 * If the C linker laid a program out: expects no prediction of the stripped size, and the removed sections to be at
 * most what is saved.
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
