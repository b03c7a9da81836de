import { expect, test } from '@jest/globals'
import { C, C_PIE, describeRelease, expectPartsOfPeers, KINDS, type AnyRelease } from '../support/go-cases.ts'
import { analyse } from '../support/go-checks.ts'
import { compile } from '../support/go-programs.ts'

/** Every release whose tables are read, including the first ones that changed them: 1.20, 1.26 and 1.27. */
const RELEASES = [
  '1.18.10',
  '1.19.13',
  '1.20.14',
  '1.21.13',
  '1.22.12',
  '1.23.12',
  '1.24.13',
  '1.25.8',
  '1.26.8',
  '1.27.0',
]
for (const go of RELEASES) describeRelease(go)

const TWO = ['1.22.12', '1.26.8'] as const
const NAMES = Object.keys(KINDS) as (keyof typeof KINDS)[]

test.each(TWO.flatMap((go) => NAMES.map((kind) => [kind, go] as const)))(
  'the parts of a program %s are those that the peers tell, stripped or not, Go %s',
  (kind, go) => expectPartsOfPeers(kind, go),
)

test.each(TWO)('only a program that needs a loader has one, Go %s', (go) => {
  const loader = (program: AnyRelease): string => analyse(compile({ ...program, go })).interpreter
  expect(loader({ source: 'shop', env: { GOARCH: 'arm64' } })).toBe('')
  expect(loader({ source: 'user', env: C })).toMatch(/^\/lib.*\/ld-linux/)
})

test('vendored modules have the bytes of those that were downloaded', () => {
  const shop = { source: 'shop', go: '1.26.8' } as const
  const vendored = analyse(compile({ ...shop, vendored: true }))
  expect(vendored.packages).toEqual(analyse(compile({ ...shop, args: ['-trimpath'] })).packages)
})

test('runtime tables that the linker of C hid in read-only data are found, and that is said', () => {
  expect(notes('1.22.12')).toEqual([expect.stringMatching(/into its read-only data/)])
  expect(notes('1.26.8')).toEqual([])
})

const notes = (go: string): readonly string[] => analyse(compile({ ...C_PIE, go })).notes
