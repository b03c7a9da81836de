import { describe, expect, test } from '@jest/globals'
import { METRIC_PREFIXES, METRIC_WORDS } from '../../../../src/limits/any-metric.ts'
import { shopFile } from '../../../support/config.ts'
import { isRead, isValid, ruled } from '../../../support/config-schema.ts'

const AMOUNTS = ['', '0', '8', '08', '1.5', '-5', '+5', '.5', '5.', '1e3', '1,5', 'a']
const UNITS = [
  '',
  'B',
  'kB',
  'KB',
  'kb',
  'MB',
  'Mb',
  'M',
  'KiB',
  'kiB',
  'TiB',
  'PB',
  's',
  'S',
  'm',
  'ms',
  'h',
  'm3s',
  '%',
  '%%',
]
const SINGLES = AMOUNTS.flatMap((amount) => UNITS.flatMap((unit) => [`${amount}${unit}`, `${amount} ${unit}`]))
const JOINED = ['1%', '2', '3kB', '4s', '-5%', ''].flatMap((first, _, all) =>
  [' or ', ' and ', '  or\t', ' OR ', 'or', ', ', ' or or ', ' '].flatMap((word) =>
    all.map((next) => first + word + next),
  ),
)
const LIMITS = [...SINGLES, ...JOINED, '1% or 2% or 3%', ' 8', ' 1MB\n', '1\nMB', '90s ', ' 5 %']

describe('of limits, an editor and the program take the same', () => {
  test.each(['unpacked', 'path:/a', 'layers', 'build-seconds'])('%s', (metric) => {
    const taken = { max: 0, growth: 0 }
    const others: unknown[] = []
    for (const key of ['max', 'growth'] as const) {
      for (const limit of LIMITS) {
        const file = ruled(JSON.stringify({ metric, [key]: limit }))
        const [editor, program] = [isValid(file), isRead(file)]
        if (program) taken[key] += 1
        if (editor !== program) others.push({ key, limit, editor, program })
      }
    }
    expect(others).toEqual([])
    expect(taken.max).toBeGreaterThan(3)
    expect(taken.growth).toBeGreaterThan(taken.max)
  })

  test.each([...METRIC_WORDS, ...METRIC_PREFIXES.map((prefix) => `${prefix}a`)])('%s in its unit only', (metric) => {
    const files = ['8', '90s', '1MB'].map((limit) => ruled(JSON.stringify({ metric, max: limit, growth: limit })))
    expect(files.map(isValid)).toEqual(files.map(isRead))
    expect(files.filter(isValid)).toHaveLength(1)
  })

  test.each(['budget', 'max-growth', 'headroom'])('%s', (key) => {
    const others = LIMITS.filter((limit) => {
      const file = shopFile(`${key}: ${JSON.stringify(limit)}`)
      return isValid(file) !== isRead(file)
    })
    expect(others).toEqual([])
  })
})

test('of paths in Go, an editor and the program take the same letters', () => {
  const letters = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index))
  const others = ['module', 'package'].flatMap((kind) =>
    [...letters, '\t', '\n', 'é'].filter((letter) => {
      const file = ruled(JSON.stringify({ metric: `${kind}:a${letter}b`, max: '1MB' }))
      return isValid(file) !== isRead(file)
    }),
  )
  expect(others).toEqual([])
})

// A number keeps its digits only for the program, and no pattern counts or reads globs.
test.each([
  ruled('{ metric: layers, max: 8.0 }'),
  ruled('{ metric: layers, max: "9007199254740992" }'),
  ruled('{ metric: unpacked, max: 99999TB }'),
  ruled('{ forbid: "path:/usr/share/sho**" }'),
  ruled(`{ forbid: "path:${'{a,b}'.repeat(10)}" }`),
  shopFile('budget: 1MB', 'budgets: [{ metric: unpacked, max: 2MB }]'),
])('only the program refuses %j', (file) => {
  expect([isValid(file), isRead(file)]).toEqual([true, false])
})
