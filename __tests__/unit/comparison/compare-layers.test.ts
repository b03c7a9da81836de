import { describe, expect, test } from '@jest/globals'
import { compareLayers } from '../../../src/comparison/compare-layers.ts'
import { imageRecord, layer } from '../../support/records.ts'

/** A stack in short form: `b COPY 10` is a layer with diffID b, the instruction COPY and 10 bytes. */
function stack(...layers: readonly string[]) {
  return layers.map((text) => {
    const [diffId = '', instruction = '', bytes] = text.split(' ')
    return layer(instruction, Number(bytes), { diffId })
  })
}

/** Two stacks without known files. */
const compared = (base: ReturnType<typeof stack>, head: ReturnType<typeof stack>) =>
  compareLayers(
    imageRecord({ layers: head, paths: [], pathsComplete: false }),
    imageRecord({ layers: base, paths: [], pathsComplete: false }),
  )

/** A comparison in short form: kind, instruction, bytes of both sides, delta. */
const short = (base: readonly string[], head: readonly string[]) =>
  compared(stack(...base), stack(...head)).map(
    (each) =>
      `${each.kind} ${each.instruction} ${each.base?.unpacked ?? '-'} ${each.head?.unpacked ?? '-'} ${each.delta}`,
  )

describe('layers of two stacks', () => {
  test.each([
    ['nothing', [], [], []],
    ['the same', ['a FROM 5', 'b COPY 3'], ['a FROM 5', 'b COPY 3'], ['same FROM 5 5 0', 'same COPY 3 3 0']],
    ['one changed', ['a FROM 5', 'b COPY 3'], ['a FROM 5', 'c COPY 9'], ['same FROM 5 5 0', 'changed COPY 3 9 6']],
    ['changed at the same weight', ['b COPY 3'], ['c COPY 3'], ['changed COPY 3 3 0']],
    [
      'added between',
      ['a FROM 5', 'b COPY 3'],
      ['a FROM 5', 'x RUN 2', 'b COPY 3'],
      ['same FROM 5 5 0', 'added RUN - 2 2', 'same COPY 3 3 0'],
    ],
    ['removed', ['a FROM 5', 'x RUN 2'], ['a FROM 5'], ['same FROM 5 5 0', 'removed RUN 2 - -2']],
    [
      'a new base image: the instruction tells what changed above it',
      ['a FROM-3.19 5', 'b COPY 3'],
      ['z FROM-3.20 6', 'c COPY 4'],
      ['removed FROM-3.19 5 - -5', 'added FROM-3.20 - 6 6', 'changed COPY 3 4 1'],
    ],
    [
      'instructions in another order are not one layer that changed',
      ['a RUN 1', 'b COPY 2'],
      ['c COPY 3', 'd RUN 4'],
      ['removed RUN 1 - -1', 'changed COPY 2 3 1', 'added RUN - 4 4'],
    ],
    [
      'an instruction is not paired across a layer that stayed',
      ['a COPY 1', 'm RUN 5'],
      ['m RUN 5', 'b COPY 2'],
      ['removed COPY 1 - -1', 'same RUN 5 5 0', 'added COPY - 2 2'],
    ],
    [
      'the same diffID twice pairs with each occurrence once',
      ['e WORKDIR 0', 'e WORKDIR 0'],
      ['e WORKDIR 0', 'c COPY 1', 'e WORKDIR 0'],
      ['same WORKDIR 0 0 0', 'added COPY - 1 1', 'same WORKDIR 0 0 0'],
    ],
  ])('%s', (_, base, head, expected) => {
    expect(short(base, head)).toEqual(expected)
  })
})

/** Numbers below `max`, the same in every run (Lehmer). */
function numbers(seed: number): (max: number) => number {
  let state = seed
  return (max) => (state = (state * 48_271) % 2_147_483_647) % max
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

test.each(Array.from({ length: 200 }, (_, seed) => [seed + 1]))(
  'whatever the stacks, every layer appears once and in order, and deltas sum to the change (seed %d)',
  (seed) => {
    const below = numbers(seed)
    const made = () =>
      stack(
        ...Array.from({ length: below(13) }, () => {
          const content = below(9)
          return `${content} ${'RUN COPY ADD'.split(' ')[content % 3]} ${content * 1000 + 7}`
        }),
      )
    const [base, head] = [made(), made()]
    const steps = compared(base, head)
    expect(steps.flatMap((each) => each.base ?? [])).toEqual(base)
    expect(steps.flatMap((each) => each.head ?? [])).toEqual(head)
    const unpacked = (layers: typeof base) => sum(layers.map((each) => each.unpacked))
    expect(sum(steps.map(({ delta }) => delta))).toBe(unpacked(head) - unpacked(base))
  },
)
