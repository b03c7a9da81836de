import { expect, test } from '@jest/globals'
import { saysSame } from '../../../src/inputs/config/says-same.ts'
import { configOf } from '../../support/config.ts'

test.each<[string, string, boolean]>([
  ['images: { shop: { budget: 1MB } }', 'images: { shop: { budget: 1MB } }', true],
  ['images: { shop: { budget: 1MB } }', '\n\nimages:\n  shop:\n    budget: 1MB', true],
  ['images: { shop: { budget: 1MB } }', 'images: { shop: { budget: 2MB } }', false],
  [
    'images: { shop: { budget: 1MB } }',
    'images: { shop: { budgets: [{ metric: unpacked, max: 1MB, level: warning }] } }',
    false,
  ],
  [
    'images: { shop: { target: a, platforms: linux/amd64 } }',
    'images: { shop: { platforms: linux/amd64, target: a } }',
    true,
  ],
  ['images: { shop: { target: a } }', 'images: { shop: { target: b } }', false],
  ['images: { shop: { headroom: 5% } }', 'images: { shop: { headroom: 6% } }', false],
  ['images: { shop: { budget: 1MB } }', 'defaults: { budget: 1MB }\nimages: { shop: {} }', true],
  ['images: { shop: {} }', 'defaults: { budget: 1MB }\nimages: { shop: {} }', false],
  ['images: { shop: {} }', 'images: { shop: {}, web: { budget: 1MB } }', true],
  ['images: { shop: {} }', 'images: { web: {} }', false],
  ['images: { web: {} }', 'images: { web: {} }', false],
  ['defaults: { budget: 1MB }', 'defaults: { budget: 1MB }', true],
  ['defaults: { budget: 1MB }', 'defaults: { budget: 2MB }', false],
])('%j and %j say the same of shop: %p', (one, other, expected) => {
  expect(saysSame(configOf(one), configOf(other), 'shop', false)).toBe(expected)
})

test('a file may lack an image of a bake file, whose defaults it then has', () => {
  const [one, other] = [
    'defaults: { budget: 1MB }\nimages: { web: {} }',
    'defaults: { budget: 1MB }\nimages: { api: {} }',
  ]
  expect(saysSame(configOf(one), configOf(other), 'shop', true)).toBe(true)
  expect(saysSame(configOf(one), configOf('images: { web: {} }'), 'shop', true)).toBe(false)
})
