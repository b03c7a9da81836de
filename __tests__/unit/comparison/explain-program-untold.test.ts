// Facts of a program that only one of two records has are not changes.
import { expect, test } from '@jest/globals'
import { explained, program } from '../../support/explained-program.ts'
import type { GoProgram } from '../../../src/inventory/programs.ts'

/** Modules that did not fit into a record. */
const folded = (bytes: number) => ({ path: 'other modules', version: '', kind: 'unknown', bytes }) as const

test.each<[string, GoProgram, GoProgram, readonly string[]]>([
  [
    'modules that a record folded are neither added nor removed',
    program(['main  1000', 'a.com/x v1.0.0 500', 'a.com/y v1.0.0 90', 'a.com/z v1.0.0 80']),
    program(['main  1000', 'a.com/x v1.0.0 600'], {
      modules: [...program(['main  1000', 'a.com/x v1.0.0 600']).modules, folded(200)],
      size: 1800,
    }),
    ['path grew app 1670 1800', '  module grew a.com/x 500 600 (v1.0.0 → v1.0.0)', '  rest grew part +30 of 0'],
  ],
  [
    'nor is one far heavier than those folded: nobody knows what it weighed',
    program(['main  1000', 'a.com/x v1.0.0 900']),
    program(['main  1000'], { modules: [...program(['main  1000']).modules, folded(100)], size: 1100 }),
    ['path shrank app 1900 1100', '  rest shrank part -800 of 0'],
  ],
])('%s', (_, base, head, lines) => {
  expect(explained(base, head)).toEqual(lines)
})

test('a program whose functions cannot be told on one side has no modules that came or went', () => {
  const unknown = program([], { size: 1500, buckets: { 'embedded files or unknown': 1500 } })
  expect(explained(program(['a.com/x v1.0.0 1000']), unknown)).toEqual(['path grew app 1000 1500'])
  expect(explained(unknown, program(['a.com/x v1.0.0 1000']))).toEqual(['path shrank app 1500 1000'])
})

/** A program whose record separates types from other read-only data. */
const newer = (data: number) =>
  program(['a.com/x v1.0.0 100'], {
    size: 500 + data,
    buckets: { 'type data': 400, 'strings and read-only data': data },
  })

test('types are told from other read-only data only where both sides do', () => {
  const older = program(['a.com/x v1.0.0 100'], { size: 1100, buckets: { 'strings and read-only data': 1000 } })
  expect(explained(older, newer(800))).toEqual([
    'path grew app 1100 1300',
    '  bucket grew strings and read-only data 1000 1200',
  ])
  expect(explained(newer(800), newer(900))).toEqual([
    'path grew app 1300 1400',
    '  bucket grew strings and read-only data 800 900',
  ])
  const typesAlone = program(['a.com/x v1.0.0 100'], { size: 500, buckets: { 'type data': 400 } })
  expect(explained(older, typesAlone)[1]).toBe('  bucket shrank strings and read-only data 1000 400')
})
