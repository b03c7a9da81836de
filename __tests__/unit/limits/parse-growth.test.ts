import { expect, test } from '@jest/globals'
import { parseGrowth } from '../../../src/limits/parse-growth.ts'

const bytes = (max: number) => ({ kind: 'absolute', max }) as const
const percent = (max: number, per = 100) => ({ kind: 'percent', max, per }) as const

test.each([
  ['5%', percent(5)],
  ['2.5 %', percent(25, 1000)],
  ['0.57%', percent(57, 10_000)],
  ['0%', percent(0)],
  ['500kB', bytes(500_000)],
  ['1.5MiB', bytes(1_572_864)],
  ['0B', bytes(0)],
  ['5% or 500kB', { kind: 'or', limits: [percent(5), bytes(500_000)] }],
  ['500kB and 5%', { kind: 'and', limits: [bytes(500_000), percent(5)] }],
  ['  5%  or\n500 kB ', { kind: 'or', limits: [percent(5), bytes(500_000)] }],
])('reads %j', (text, limit) => {
  expect(parseGrowth(text, 'bytes')).toEqual(limit)
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
  '0.12345678901234567%', // not held exactly
  '99999999999999999%',
  '0.0000000000000001%',
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
  expect(parseGrowth(text, 'bytes')).toBeUndefined()
})
