import { describe, expect, test } from '@jest/globals'
import { analyse, expectBuildInfoOfGo, expectPackagesOfNm, expectSectionsOfReadelf } from '../support/go-checks.ts'
import { unattributed, withoutSymbols } from '../support/go-checks.ts'
import { compile, strip, type GoProgram } from '../support/go-programs.ts'

/** Every release whose tables are read, and the first of each that changed them: 1.20, 1.26 and 1.27. */
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

describe.each(RELEASES)('a program compiled with Go %s', (go) => {
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
