import { describe, expect, test } from '@jest/globals'
import type { ConfigFile } from '../../../../src/inputs/config/config.ts'
import { readConfig } from '../../../../src/inputs/config/read-config.ts'
import { MOST_VALUES, readTree } from '../../../../src/inputs/config/read-tree.ts'
import { fileSource } from '../../../../src/inputs/config/source.ts'
import type { Rule } from '../../../../src/limits/rule.ts'
import { configFile } from '../../../support/config.ts'
import { errorOf } from '../../../support/inputs.ts'

const shown = (file: ConfigFile) =>
  [...readConfig(file).images].map(([name, { settings, rules }]) => {
    const inputs = [...settings].map(([key, { items }]) => `${key} ${items.join(' ')}`)
    return [name].concat(inputs, rules.map(ofLine))
  })

const ofLine = ({ text, origin }: Rule): string => `${text} of line ${origin.kind === 'file' ? origin.line : '?'}`

describe('anchors, aliases and merges', () => {
  test('a value is where it is written', () => {
    const file = configFile(
      'images:',
      '  a: &a',
      '    context: x',
      '    budget: &size 1MB',
      '  b: *a',
      '  c: { <<: *a, context: y }',
      '  d:',
      '    budgets: [{ metric: download, max: *size }]',
    )
    expect(shown(file)).toEqual([
      ['a', 'context x', '1MB of line 4'],
      ['b', 'context x', '1MB of line 4'],
      ['c', 'context y', '1MB of line 4'],
      ['d', '1MB of line 4'],
    ])
  })

  test('of several merged maps the first wins, and own keys over all; an anchor set again is the later one', () => {
    const file = configFile(
      'images:',
      '  a: &a { context: x, target: one }',
      '  b: &b { context: y, file: F }',
      '  c: { <<: [*a, *b], target: two }',
      '  d: &a { context: z }',
      '  e: *a',
    )
    expect(shown(file).slice(2)).toEqual([
      ['c', 'target two', 'context x', 'file F'],
      ['d', 'context z'],
      ['e', 'context z'],
    ])
  })

  test('a quoted "<<" is an ordinary key', () => {
    const { message } = errorOf(() => readConfig(configFile('images: { a: { "<<": {} } }')))
    expect(message).toMatch(/^weighbridge\.yml:1:16: Unknown key "<<"\./)
  })

  test.each([
    ['  a: &a { budgt: 1MB }\n  b: { <<: *a }', '2:11: Unknown key "budgt". Did you mean "budget"?'],
    ['  a: { context: &a [x] }\n  b: { context: *a }', '2:20: "context" takes a text, and this is a list.'],
    [
      '  a: *nope',
      '2:6: There is no anchor "&nope" before this alias. If it is no alias but a text, write it in quotes: "*nope".',
    ],
    [
      '  a: &a { context: *a }',
      '2:20: There is no anchor "&a" before this alias. If it is no alias but a text, write it in quotes: "*a".',
    ],
    ['  a: { <<: 5 }', '2:12: "<<" takes a map, or a list of maps.'],
    ['  a: { <<: [5] }', '2:13: "<<" takes a map, or a list of maps.'],
    ['  a: { b: c, b: d }', '2:14: The key "b" is here twice: the first is on line 2. Remove one of them.'],
  ])('%j: %s', (lines, message) => {
    expect(errorOf(() => readConfig(configFile('images:', lines))).message).toBe(`weighbridge.yml:${message}`)
  })

  test('names of JavaScript are names like others', () => {
    expect(shown(configFile('images: { __proto__: { target: a }, constructor: { target: b } }'))).toEqual([
      ['__proto__', 'target a'],
      ['constructor', 'target b'],
    ])
  })
})

/** What a text costs, in values that are looked at. */
const sizeOf = (text: string) => readTree(fileSource(text, 'weighbridge.yml'))?.size

const manyImages = (count: number): string =>
  `images:\n${Array.from({ length: count }, (_, index) => `  image-${index}: { context: a, budgets: [{ metric: unpacked, max: 1MB }] }\n`).join('')}`

describe('bounded work', () => {
  test('10,000 images are read, each for the price of one', () => {
    const text = manyImages(10_000)
    expect(readConfig({ path: 'weighbridge.yml', text }).images.size).toBe(10_000)
    // Two maps and the list around them; of each image its map, the context, the list, and the rule with two texts.
    expect([1, 10, 10_000].map((count) => sizeOf(manyImages(count)))).toEqual([8, 62, 60_002])
  })

  test('an alias costs as much as what it stands for, and so a bomb is refused before it is walked', () => {
    expect(sizeOf('a: &a [x, x]\nb: [*a, *a]\n')).toBe(1 + 3 + 7)
    const levels = 'bcdefghijklmnopqrstuvwxyz'.split('')
    const bomb = levels.map(
      (name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghijklmnopqrstuvwxy'[index]}`).join(',')}]\n`,
    )
    const error = errorOf(() => sizeOf(`a: &a [${Array(9).fill('x').join(',')}]\n${bomb.join('')}`))
    expect(error.message).toMatch(
      new RegExp(
        `^weighbridge\\.yml:7:\\d+: With its aliases written out, the file has more than ${MOST_VALUES} values here\\.`,
      ),
    )
  })

  test('so is a bomb of merges', () => {
    const keys = Array.from({ length: 1000 }, (_, index) => `k${index}: 1`).join(', ')
    const merges = Array.from({ length: 600 }, (_, index) => `m${index}: { <<: *a }\n`).join('')
    expect(errorOf(() => sizeOf(`a: &a { ${keys} }\n${merges}`)).message).toMatch(/:\d+:\d+: With its aliases/)
  })
})
