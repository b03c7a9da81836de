import { expect, test } from '@jest/globals'
import { gate } from '../../../src/units/gate.ts'
import { inOrder } from '../../../src/app/in-order.ts'

/** Works that end when the test says so, and which have begun. */
function works(count: number) {
  const begun: number[] = []
  const ends: (() => void)[] = []
  const work = (index: number) => () => {
    begun.push(index)
    return new Promise<number>((resolve) => (ends[index] = () => resolve(index)))
  }
  return {
    begun,
    end: (index: number) => ends[index]!(),
    all: Array.from({ length: count }, (_, index) => work(index)),
  }
}

/** Until all that can go on has done so. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

test('a gate lets so many through at the same time, in the order in which they came', async () => {
  const { begun, end, all } = works(4)
  const through = gate(2)
  const results = all.map((work) => through(work))
  await settled()
  expect(begun).toEqual([0, 1])
  end(1)
  await settled()
  expect(begun).toEqual([0, 1, 2])
  end(0)
  await settled()
  end(2)
  end(3)
  expect(await Promise.all(results)).toEqual([0, 1, 2, 3])
})

test('a work that fails makes room for the next', async () => {
  const through = gate(1)
  const failed = through(() => Promise.reject(new Error('no')))
  const next = through(async () => 'next')
  await expect(failed).rejects.toThrow('no')
  expect(await next).toBe('next')
  expect(await through(async () => 'later')).toBe('later')
})

test('works run in order, whoever comes first, without those that pass', async () => {
  const { begun, end, all } = works(3)
  const { turn, pass } = inOrder(4)
  const last = turn(3, all[2]!)
  const first = turn(0, all[0]!)
  await settled()
  expect(begun).toEqual([0])
  pass(1)
  end(0)
  await first
  await settled()
  expect(begun).toEqual([0])
  pass(2)
  await settled()
  expect(begun).toEqual([0, 2])
  end(2)
  expect(await last).toBe(2)
})

test('a turn that fails is over', async () => {
  const { turn } = inOrder(2)
  await expect(turn(0, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await turn(1, async () => 'next')).toBe('next')
})
