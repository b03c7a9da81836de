import { describe, expect, test } from '@jest/globals'
import { advise } from '../../../src/advice/advise.ts'
import type { LinkerFlags } from '../../../src/plan/linker-flags.ts'
import { adviceFacts, BASE, COPY, ofUnknownOrigin, program, RUN } from '../../support/advice.ts'
import { file } from '../../support/records.ts'

const buckets = { 'symbol table': 400_000, 'debug info': 1_600_000 }
const UNSTRIPPED = { stripped: false, buckets }
const LINES = adviceFacts().lines
const inAll = (fields: object) => adviceFacts({ files: [file('app', 6_000_000, 2)], ...fields })

test('a program with symbols is named with its file, its layer and the line that compiles it', () => {
  const facts = inAll({ goBinaries: [program('app', 2, { ...UNSTRIPPED, size: 6_000_000, strippedSize: 3_999_000 })] })
  expect(advise(facts)).toEqual([
    {
      kind: 'strip',
      saving: 2_001_000,
      paths: ['app'],
      files: 1,
      layer: 2,
      hiddenBy: null,
      line: 6,
      flag: '-ldflags="-s -w"',
    },
  ])
})

const double = (flags: string): LinkerFlags => ({ flags, quote: '"' })

describe('what it is linked with already is kept', () => {
  const TRIMMED = { '-trimpath': 'true' }
  test.each<[string, LinkerFlags | null, object, string | undefined]>([
    // the Dockerfile, the program                                    the option
    ['nothing is said by either', null, { settings: {} }, undefined],
    ['with -trimpath, the program does not say', null, { settings: TRIMMED }, undefined],
    ['the program says that there is nothing', null, {}, '-ldflags="-s -w"'],
    ['the Dockerfile does', double(''), { settings: TRIMMED }, '-ldflags="-s -w"'],
    ['the program names some', null, { linkerFlags: '-X main.version=…' }, '-ldflags="-s -w -X main.version=…"'],
    ['it has too many to name', null, { linkerFlags: '' }, undefined],
    [
      'the Dockerfile has them in full',
      double('-X main.version=${VERSION}'),
      { linkerFlags: '-X main.version=…' },
      '-ldflags="-s -w -X main.version=${VERSION}"',
    ],
    [
      'the program has some that its Dockerfile has not',
      double(''),
      { linkerFlags: '-X main.version=…' },
      '-ldflags="-s -w -X main.version=…"',
    ],
    [
      'in the quotes that they stand in',
      { flags: '-X "main.a=$A"', quote: "'" },
      {},
      `-ldflags='-s -w -X "main.a=$A"'`,
    ],
    ['one of the two is there', double('-w  -X main.a=1'), {}, '-ldflags="-s -w -X main.a=1"'],
    ['one of the two is there with two dashes', double('--w -X main.a=1'), {}, '-ldflags="-s -w -X main.a=1"'],
    ['one of the two is turned off', double('-s=false -X main.a=-w'), {}, '-ldflags="-s -w -X main.a=-w"'],
  ])('%s', (_, ofFile, fields, flag) => {
    const facts = inAll({
      goBinaries: [program('app', 2, { ...UNSTRIPPED, ...fields })],
      lines: { ...LINES, linkerFlags: [null, null, ofFile] },
    })
    expect(advise(facts).map((each) => each.flag)).toEqual([flag])
  })
})

describe('the saving is exact, or never more than it will be', () => {
  test.each([
    // stripped size, settings                                     saving
    [4_000_000, { GOARCH: 'amd64' }, 2_000_000],
    [null, { GOARCH: 'amd64' }, 2_000_000 - 2 * 4096],
    [null, { GOARCH: 'arm64' }, 2_000_000 - 2 * 65_536],
    [null, {}, 2_000_000 - 2 * 65_536],
    [null, { GOARCH: 'amd64', '-trimpath': 'true' }, 2_000_000],
  ])('stripped size %j, settings %j: %d', (strippedSize, settings, saving) => {
    const facts = inAll({ goBinaries: [program('app', 2, { ...UNSTRIPPED, size: 6_000_000, strippedSize, settings })] })
    expect(advise(facts).map((each) => each.saving)).toEqual([saving])
  })
})

describe('nothing is said', () => {
  test.each([
    ['of a stripped program', program('app', 2)],
    ['of a program of the base image', program('app', 0, UNSTRIPPED)],
    ['of a tool in the module cache', program('go/pkg/mod/example.com/x@v1.0.0/x', 2, UNSTRIPPED)],
    [
      'where the flag costs more than it saves',
      program('app', 2, { stripped: false, buckets: { 'symbol table': 900 } }),
    ],
  ])('%s', (_, binary) => {
    expect(advise(inAll({ goBinaries: [binary] }))).toEqual([])
  })
})

describe('the line', () => {
  const copied = program('app', 1, UNSTRIPPED)
  const compiled = program('tool', 2, UNSTRIPPED)
  test.each([
    ['is where the programs of the layer are compiled', [null, 2, 6], [2, 6]],
    ['is not known where that is not, whatever else the Dockerfile compiles', [null, null, 2], [null, 2]],
    ['is not needed of what comes ready-made: nothing is said of it', [null, 'elsewhere', 6], [6]],
  ] as const)('%s', (_, where, lines) => {
    const facts = inAll({
      goBinaries: [copied, compiled],
      lines: { ...LINES, compiled: where },
    })
    expect(advise(facts).map((each) => each.line)).toEqual(lines)
  })
})

test('where the base image is not known, a program is taken for ours', () => {
  const layers = ofUnknownOrigin([BASE, COPY, RUN])
  const facts = inAll({ layers, goBinaries: [program('app', 0, UNSTRIPPED)] })
  expect(advise(facts)).toMatchObject([{ kind: 'strip', layer: 0, line: null }])
})
