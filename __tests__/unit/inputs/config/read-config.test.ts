import { describe, expect, test } from '@jest/globals'
import type { ConfigFile } from '../../../../src/inputs/config/config.ts'
import { limitPlaces } from '../../../../src/inputs/config/limit-places.ts'
import { readConfig } from '../../../../src/inputs/config/read-config.ts'
import { ruleId } from '../../../../src/limits/rule-id.ts'
import { configFile, configOf, shopFile } from '../../../support/config.ts'
import { buildOf } from '../../../support/inputs.ts'
import { fromAction } from '../../../../src/inputs/from-action.ts'

const shopIn = (file: ConfigFile) => readConfig(file).images.get('shop')

/** The build inputs of the only image of a file. */
function buildIn(file: ConfigFile) {
  const [image] = fromAction({}, 'shop', file).images
  return image?.subject.kind === 'build' ? image.subject.build : undefined
}

describe('a value means what the same words mean in the input', () => {
  test.each<[string, string, string]>([
    ['context: services/shop', 'context', 'services/shop'],
    ['target: 1.10', 'target', '1.10'],
    ['provenance: true', 'provenance', 'true'],
    ['push: true', 'push', 'true'],
    ['push: "False"', 'push', 'False'],
    ['tags: shop:1,shop:latest', 'tags', 'shop:1,shop:latest'],
    ['tags: [shop:1, shop:latest]', 'tags', 'shop:1\nshop:latest'],
    ['build-args: [A=1, "B=a, b"]', 'build-args', 'A=1\nB=a, b'],
    ['build-args: |\n      A=1\n      B=2', 'build-args', 'A=1\nB=2'],
    ['outputs: ["type=local,dest=out", x]', 'outputs', 'type=local,dest=out\nx'],
    ['platforms: []', 'platforms', ''],
    ['target: ""', 'target', ''],
  ])('%s', (written, name, value) => {
    expect(buildIn(shopFile(written))).toEqual(buildOf({ [name]: value }))
  })

  test('an item of a list is one item, with its quotes and line breaks', () => {
    expect(buildIn(shopFile('build-args: ["A=a\\n\\"b\\", c", 5]'))?.['build-args']).toEqual(['A=a\n"b", c', '5'])
  })
})

const at = (line: number) => ({ origin: { kind: 'file', path: 'weighbridge.yml', line } })
const percent = (max: number) => ({ kind: 'percent', max, per: 100 })

test('a rule says where it is written, and in which words', () => {
  const file = shopFile(
    'budget: 20MB',
    'max-growth: 5% or 500kB',
    'budgets:',
    '  - { metric: layers, max: 8, level: warning }',
    '  - metric: download',
    '    max: 8MB',
    '    growth: 10%',
    '    since: release',
    '  - { metric: "path:/app/**", max: 16MB, platform: Linux/AArch64 }',
    '  - { forbid: shell }',
  )
  const plain = { level: 'error', platform: null }
  const either = { kind: 'or', limits: [percent(5), { kind: 'absolute', max: 500_000 }] }
  expect(shopIn(file)?.rules).toEqual([
    { kind: 'max', metric: 'unpacked', max: 20_000_000, text: '20MB', ...plain, ...at(3) },
    { kind: 'growth', metric: 'unpacked', limit: either, since: 'base', text: '5% or 500kB', ...plain, ...at(4) },
    { kind: 'max', metric: 'layers', max: 8, text: '8', level: 'warning', platform: null, ...at(6) },
    { kind: 'max', metric: 'download', max: 8_000_000, text: '8MB', ...plain, ...at(8) },
    { kind: 'growth', metric: 'download', limit: percent(10), since: 'release', text: '10%', ...plain, ...at(9) },
    {
      kind: 'max',
      metric: 'path:/app/**',
      max: 16_000_000,
      text: '16MB',
      level: 'error',
      platform: 'linux/arm64',
      ...at(11),
    },
    { kind: 'forbid', what: 'shell', text: '', ...plain, ...at(12) },
  ])
})

test('headroom is a share', () => {
  expect(shopIn(shopFile('headroom: 2.5%'))?.headroom).toEqual({ share: { max: 25, per: 1000 }, text: '2.5%', line: 3 })
})

test('an image may have nothing of its own', () => {
  expect([...readConfig(configFile('images:', '  a:', '  b: {}')).images.keys()]).toEqual(['a', 'b'])
})

describe('the place of a limit is that of its text, without quotes', () => {
  const TEXT = `defaults: { budget: 30MB }
images:
  shop:
    max-growth: "5% or 500kB"   # why
    budgets:
      - { metric: download, max: '8MB', growth: 5% }
      - { forbid: shell }
      - metric: layers
        max: >-
          8
`
  test.each([
    ['as it is', TEXT],
    ['with CRLF', TEXT.replaceAll('\n', '\r\n')],
    ['after a BOM', `\uFEFF${TEXT}`],
  ])('%s', (_, text) => {
    const limits = limitPlaces(configOf(text), ['shop'])
    expect(limits.map(({ ruleId: id, text: limit }) => [id, limit])).toEqual([
      ['max unpacked', '30MB'],
      ['growth unpacked', '5% or 500kB'],
      ['max download', '8MB'],
      ['growth download', '5%'],
      ['max layers', '8'],
    ])
    for (const { start, end, text: limit } of limits) expect(text.slice(start, end)).toBe(limit)
  })

  test('a limit that is spelled with escapes is replaced with its quotes', () => {
    const text = 'images: { shop: { max-growth: "5\\u0025" } }'
    const [limit] = limitPlaces(configOf(text), ['shop'])
    expect(limit).toMatchObject({ ruleId: 'growth unpacked', text: '"5\\u0025"' })
    expect(text.slice(limit!.start, limit!.end)).toBe('"5\\u0025"')
  })

  test.each([
    ["images: { shop: { budget: ' 6 kB ' } }", '6 kB'],
    ['images:\n  shop:\n    budget: |\n      6kB\n    max-growth: 5%\n', '6kB'],
    ['images:\n  shop:\n    budget: >-\n      6kB\n', '6kB'],
  ])('what is around a limit is not part of it: %j', (text, limit) => {
    const [first] = limitPlaces(configOf(text), ['shop'])
    expect(first).toMatchObject({ text: limit })
    expect(text.slice(first!.start, first!.end)).toBe(limit)
  })

  test('through an alias, two images have the same place', () => {
    const text = 'images: { a: { budget: &size 1MB }, b: { budget: *size } }'
    const [a, b] = ['a', 'b'].map((name) => limitPlaces(configOf(text), [name]))
    expect(a).toMatchObject([{ text: '1MB', isShared: true }])
    expect(b).toEqual([{ ...a![0]!, image: 'b' }])
  })
})

test.each([
  ['a limit of its own', 'images: { a: { budget: 1MB }, b: {} }', false],
  ['one of `defaults`, of two images', 'defaults: { budget: 1MB }\nimages: { a: {}, b: {} }', true],
  [
    'one of `defaults`, which the other replaces',
    'defaults: { budget: 1MB }\nimages: { a: {}, b: { budget: 2MB } }',
    false,
  ],
  ['one of `defaults`, of the only image', 'defaults: { budget: 1MB }\nimages: { a: {} }', false],
  ['one of `defaults` alone, in a file without images', 'defaults: { budget: 1MB }', false],
])('other images share %s: %s', (_, text, isShared) => {
  const name = text.includes('images') ? 'a' : ''
  expect(limitPlaces(configOf(text), [name])).toMatchObject([{ text: '1MB', isShared }])
})

test('the ID of a limit is that of its rule', () => {
  const shop = shopIn(shopFile('budget: 1MB', 'budgets: [{ metric: layers, max: 8, platform: linux/arm64 }]'))
  expect(shop?.limits.map((limit) => limit.ruleId)).toEqual(shop?.rules.map(ruleId))
})
