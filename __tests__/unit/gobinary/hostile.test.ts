import { describe, expect, test } from '@jest/globals'
import { mayBeElf } from '../../../src/gobinary/elf.ts'
import { readGoBinary } from '../../../src/gobinary/read-go-binary.ts'
import { goElf } from '../../support/elf-go.ts'
import { rounds } from '../../support/rounds.ts'

const FILES = ([64, 32] as const).map((bits) =>
  goElf({
    bits,
    interpreter: '/lib/ld-musl-x86_64.so.1',
    functions: ['main.main', 'gopkg.in/yaml%2ev3.F', 'type:.eq.main.T', 'memeqbody'].map((name) => ({
      name,
      size: 16,
    })),
    lines: ['path\ta.b/c', 'mod\ta.b/c\tv1.0.0', 'dep\tgopkg.in/yaml.v3\tv3.0.1', 'build\tGOOS=linux'],
    sections: [
      { name: '.rodata', content: Buffer.alloc(40, 1) },
      { name: '.symtab', content: Buffer.alloc(24) },
    ],
  }),
)

const EXTREMES = [0, 0x7f, 0xff]

const code = (list: readonly { readonly bytes: number }[]) => list.reduce((sum, { bytes }) => sum + bytes, 0)

/** Expects parts in whole, non-negative bytes that sum to the file's size, whatever the file says. */
function expectHonest(file: Uint8Array): void {
  const analysis = readGoBinary(file)
  if (analysis.kind !== 'go') return
  const { modules, packages, buckets, size } = analysis.binary
  const parts = [...modules.map(({ bytes }) => bytes), ...Object.values(buckets)]
  const honest = parts.every((part) => Number.isSafeInteger(part) && part >= 0)
  const sum = parts.reduce((all, part) => all + part, 0)
  if (!honest || sum !== size || size !== file.length || code(modules) !== code(packages)) {
    throw new Error(`${JSON.stringify({ modules, buckets, size })} of a file of ${file.length} bytes`)
  }
}

/** Numbers that look random and are the same in every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

test.each(FILES)('a program that is cut anywhere', (file) => {
  expect(() => {
    for (let length = 0; length < file.length; length++) expectHonest(file.subarray(0, length))
  }).not.toThrow()
})

test.each(FILES)('a program with each byte at its extremes', (file) => {
  expect(() => {
    for (let at = 0; at < file.length; at++) {
      for (const [index, value] of EXTREMES.entries()) {
        if ((at + index) % EXTREMES.length >= rounds(1) || file[at] === value) continue // the rest in a longer run
        expectHonest(Buffer.from(file).fill(value, at, at + 1))
      }
    }
  }).not.toThrow()
})

test.each(FILES)('a program with runs of bytes at their extremes, as offsets and counts are', (file) => {
  expect(() => {
    for (let at = 0; at + 8 <= file.length; at += 4) {
      for (const value of EXTREMES) {
        if (file.subarray(at, at + 8).some((byte) => byte !== value))
          expectHonest(Buffer.from(file).fill(value, at, at + 8))
      }
    }
  }).not.toThrow()
})

test.each(FILES)('a program with bits flipped at random', (file) => {
  const random = randomFrom(file.length)
  expect(() => {
    for (let run = 0; run < rounds(200); run++) {
      const flipped = Buffer.from(file)
      for (let bits = 1 + random() * 6; bits > 0; bits--)
        flipped[Math.floor(random() * file.length)]! ^= 1 << Math.floor(random() * 8)
      expectHonest(flipped)
    }
  }).not.toThrow()
})

test('a file inside a larger buffer is read alone', () => {
  const [file] = FILES
  const around = Buffer.concat([Buffer.alloc(13, 7), file!, Buffer.alloc(99, 7)])
  expect(readGoBinary(around.subarray(13, 13 + file!.length))).toEqual(readGoBinary(file!))
  expect(readGoBinary(new Uint8Array(file!))).toEqual(readGoBinary(file!))
})

test('many functions that share one long name take no longer than the table is long', () => {
  const long = `${'a'.repeat(200_000)}.F`
  const functions = [{ name: long, size: 1 }, ...Array.from({ length: 5_000 }, () => ({ name: 'b.F', size: 1 }))]
  const file = goElf({ functions })
  const start = file.indexOf('b.F\0')
  file.fill(0x61, start, start + 20_000)
  expectHonest(file)
  expect(readGoBinary(file)).toMatchObject({ binary: { packages: [], notes: [expect.stringMatching(/damaged/)] } })
})

const notes = (file: Uint8Array) => {
  const analysis = readGoBinary(file)
  return analysis.kind === 'go' ? analysis.binary.notes : []
}

describe('what no program has so much of is not read', () => {
  test.each([
    [1024, false],
    [1025, true],
  ])('a version of Go of %d bytes: %s', (length, isTooLong) => {
    const file = goElf({ goVersion: 'v'.repeat(length) })
    expectHonest(file)
    expect(notes(file).includes('its build information cannot be read')).toBe(isTooLong)
  })

  test('names of sections, of which there may be two tables', () => {
    const symbols = { name: '.symtab', content: Buffer.alloc(24) }
    const names = { name: '.shstrtab', content: Buffer.alloc(1024 * 1024 + 1) }
    const file = goElf({ sections: [symbols, names] })
    expectHonest(file)
    expect(readGoBinary(file)).toMatchObject({ binary: { strippedSize: null } })
  })

  test.each([
    ['a function and its wrapper share each name', 2, []],
    ['thousands share a long name', 4000, [expect.stringMatching(/its function table is damaged/)]],
  ])('%s', (_, sharing, expected) => {
    const name = `example.com/${'long/'.repeat(180)}p.F`
    const functions = Array.from({ length: 8000 / sharing }, (__, index) => `${name}${index}`)
    const file = goElf({
      functions: functions.flatMap((each) => Array.from({ length: sharing }, () => ({ name: each, size: 1 }))),
      shared: true,
      lines: ['path\texample.com/p', 'mod\texample.com\tv1.0.0'],
    })
    expectHonest(file)
    expect(notes(file)).toEqual(expected)
  })
})

test.each([
  ['\x7fELF', true],
  ['\x7fELG', false],
  ['\x7f', true],
  ['\x7fEL', true],
  ['\x7fEM', false],
  ['E', false],
  ['', false],
])('whether %j may start an ELF file: %s', (start, expected) => {
  expect(mayBeElf(Buffer.from(start, 'latin1'))).toBe(expected)
})

test.each(FILES)('a program with small numbers, and numbers near its end, where any number may stand', (file) => {
  const values = [1, 2, 16, 20, 23, 24, 40, file.length - 8, file.length - 1, file.length, file.length + 1, 1e9]
  expect(() => {
    for (let at = 16; at + 4 <= file.length; at += 2) {
      for (const [index, value] of values.entries()) {
        if ((at / 2 + index) % 5 >= rounds(1)) continue // each place and each value, but not all pairs
        const broken = Buffer.from(file)
        broken.writeUInt32LE(value, at)
        expectHonest(broken)
      }
    }
  }).not.toThrow()
})

test.each([20, 21, 23])('section headers of %d bytes are too short for a file of 32 bits', (each) => {
  const file = Buffer.alloc(52 + each)
  file.write('\x7fELF\x01\x01', 0, 'latin1')
  file.writeUInt32LE(52, 32)
  file.writeUInt16LE(each, 46)
  file.writeUInt16LE(1, 48)
  file.writeUInt32LE(1, 56)
  expect(readGoBinary(file)).toEqual({ kind: 'other' })
})
