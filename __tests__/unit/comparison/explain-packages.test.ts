import { expect, test } from '@jest/globals'
import { explain } from '../../../src/comparison/explain.ts'
import { outline, stackedImage } from '../../support/causes.ts'
import { goBinary } from '../../support/go-records.ts'
import type { GoProgram } from '../../../src/inventory/programs.ts'

const program = (fields: Partial<GoProgram>) => goBinary('app', [], { layer: 1, ...fields })
const imageOf = (binary: GoProgram) =>
  stackedImage([`COPY app /app: app ${binary.size} ${binary.size}`], { goBinaries: [binary] })
/** The explanation of the program: its own line, and its parts. */
const explained = (base: GoProgram, head: GoProgram) =>
  outline(explain(imageOf(head), imageOf(base)))
    .slice(1)
    .map((line) => line.slice(2))

/** A program of only the standard library, of so many `bytes`, with the packages that a record names. */
const std = (packages: readonly (readonly [string, number])[], bytes: number) =>
  program({
    size: bytes,
    modules: [{ path: 'std', version: '', kind: 'std', bytes }],
    packages: packages.map(([path, size]) => ({ path, module: 'std', bytes: size })),
    goVersion: 'go1.22.1',
  })

test('a module whose packages are all listed says which of them changed, and one of which some are folded does not', () => {
  const before = std([['runtime', 700], ['fmt', 300]], 1000) // prettier-ignore
  const after = std([['net/http', 900], ['runtime', 750], ['fmt', 300]], 1950) // prettier-ignore
  const grown = ['path grew app 1000 1950', '  module grew standard library 1000 1950 (go1.22.1 → go1.22.1)']
  expect(explained(before, after)).toEqual([
    ...grown,
    '    package added net/http - 900',
    '    package grew runtime 700 750',
  ])
  expect(explained(before, std([['net/http', 900]], 1950))).toEqual(grown)
})
