import { expect, test } from '@jest/globals'
import { parseGrowth } from '../../../src/inputs/parse-growth.ts'

const bytes = (max: number) => ({ kind: 'bytes', max }) as const
const percent = (max: number) => ({ kind: 'percent', max }) as const

test.each([
  ['5%', percent(5)],
  ['2.5 %', percent(2.5)],
  ['0%', percent(0)],
  ['500kB', bytes(500_000)],
  ['1.5MiB', bytes(1_572_864)],
  ['0B', bytes(0)],
  ['5% or 500kB', { kind: 'or', limits: [percent(5), bytes(500_000)] }],
  ['500kB and 5%', { kind: 'and', limits: [bytes(500_000), percent(5)] }],
  ['  5%  or\n500 kB ', { kind: 'or', limits: [percent(5), bytes(500_000)] }],
])('reads %j', (text, limit) => {
  expect(parseGrowth(text)).toEqual(limit)
})

test.each([
  '',
  ' ',
  '5',
  '-5%',
  '-5MB',
  '+5%',
  '5%%',
  '%',
  '.5%',
  '5.%',
  '5e1%',
  '20 XB',
  '5% or',
  'or 5%',
  '5% or or 5%',
  '5%or500kB',
  '5% OR 500kB',
  '5%, 500kB',
  '5% or 500kB and 1MB',
  'or',
])('refuses %j', (text) => {
  expect(parseGrowth(text)).toBeUndefined()
})
