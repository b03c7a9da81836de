import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { readGoBinary } from '../../src/gobinary/read-go-binary.ts'
import { analyse, expectBuildInfoOfGo, expectPackagesOfNm, expectSectionsOfReadelf } from '../support/go-checks.ts'
import { unattributed, withoutSymbols } from '../support/go-checks.ts'
import { compile, strip, type GoProgram } from '../support/go-programs.ts'

const C = { CGO_ENABLED: '1' }
const EXTERNAL = '-ldflags=-linkmode=external'
const RELEASES = ['1.22.12', '1.26.8'] as const

/** Machine code of C objects, which no package has: the start-up files of the C library, or all that net and os/user bring. */
const SOME_C = 0.01

const KINDS: readonly (readonly [string, Omit<GoProgram, 'go'>, number])[] = [
  ['for arm64', { source: 'shop', args: ['-trimpath'], env: { GOARCH: 'arm64' } }, 0.001],
  ['for 386', { source: 'shop', env: { GOARCH: '386' } }, 0.001],
  ['that is position-independent', { source: 'shop', args: ['-buildmode=pie'] }, 0.001],
  ['with vendored modules', { source: 'shop', vendored: true }, 0.001],
  ['with C of the standard library', { source: 'user', env: C }, SOME_C],
  ['with C of its own', { source: 'cgo', env: C }, SOME_C],
  ['position-independent, with C of its own', { source: 'cgo', args: ['-buildmode=pie', EXTERNAL], env: C }, SOME_C],
]

/** GNU strip knows the processors of its machine only; a build with -trimpath does not keep the flags that strip it. */
const stripped = (program: GoProgram): string =>
  program.env?.['GOARCH'] === 'arm64'
    ? compile({ ...program, args: [...program.args!, '-ldflags=-s -w'] })
    : strip(compile(program))

describe.each(RELEASES.flatMap((go) => KINDS.map(([name, program, c]) => [name, go, program, c] as const)))(
  'a program %s, Go %s',
  (_, go, program, c) => {
    test('its parts are those that the peers tell, stripped or not', () => {
      const path = compile({ ...program, go })
      const binary = analyse(path)
      expectSectionsOfReadelf(path, binary)
      expectBuildInfoOfGo(path, binary)
      expectPackagesOfNm(path, binary)
      expect(unattributed(binary)).toBeLessThanOrEqual(c)
      expect(withoutSymbols(analyse(stripped({ ...program, go })))).toEqual(withoutSymbols(binary))
    })
  },
)

test.each(RELEASES)('only a program that needs a loader has one, Go %s', (go) => {
  const loader = (program: Omit<GoProgram, 'go'>): string => analyse(compile({ ...program, go })).interpreter
  expect(loader({ source: 'shop', env: { GOARCH: 'arm64' } })).toBe('')
  expect(loader({ source: 'user', env: C })).toMatch(/^\/lib.*\/ld-linux/)
})

test('a program that is not of Go is none', () => {
  expect(readGoBinary(readFileSync(process.execPath))).toEqual({ kind: 'other' })
})

test('vendored modules have the bytes of those that were downloaded', () => {
  const shop = { source: 'shop', go: '1.26.8' } as const
  const vendored = analyse(compile({ ...shop, vendored: true }))
  expect(vendored.packages).toEqual(analyse(compile({ ...shop, args: ['-trimpath'] })).packages)
})

test('runtime tables that the linker of C hid in read-only data are found, and that is said', () => {
  const pie = { source: 'cgo', args: ['-buildmode=pie', EXTERNAL], env: C } as const
  expect(analyse(compile({ ...pie, go: '1.22.12' })).notes).toEqual([expect.stringMatching(/into its read-only data/)])
  expect(analyse(compile({ ...pie, go: '1.26.8' })).notes).toEqual([])
})
