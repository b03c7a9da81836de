import { describe, expect, test } from '@jest/globals'
import { fitness, bestFitting, listed } from '../../../src/image/wanted.ts'

test.each([
  ['shop:1', 'shop:1', 2],
  ['docker.io/library/shop:1', 'shop:1', 2],
  ['shop:1', 'docker.io/library/shop:1', 2],
  ['docker.io/team/shop:1', 'team/shop:1', 2],
  ['shop:latest', 'shop', 2],
  ['registry:5000/shop:latest', 'registry:5000/shop', 2],
  ['1', '1', 2],
  ['sha256:12', 'sha256:12', 2],
  ['shop:1', '1', 1],
  ['registry:5000/shop:1', '1', 1],
  ['shop:latest', 'latest', 1],
  ['shop:1', 'shop', 0],
  ['shop:1', 'shop:2', 0],
  ['shop:11', '1', 0],
  ['registry:5000/shop', '5000/shop', 0],
  ['other/shop:1', 'shop:1', 0],
  ['', '1', 0],
])('the name %j fits %j: %d', (name, wanted, expected) => {
  expect(fitness(name, wanted)).toBe(expected)
})

describe('of several, those that fit best', () => {
  test.each<[string | undefined, readonly string[]]>([
    [undefined, ['1', 'a:1', 'b:1', 'c:2']],
    ['1', ['1']],
    ['a:1', ['a:1']],
    ['2', ['c:2']],
    ['3', []],
  ])('%j: %j', (wanted, expected) => {
    expect(bestFitting(['1', 'a:1', 'b:1', 'c:2'], wanted, (name) => [name])).toEqual(expected)
  })

  test('a tag that two have is both', () => {
    expect(bestFitting(['a:1', 'b:1', 'c:2'], '1', (name) => [name])).toEqual(['a:1', 'b:1'])
  })
})

test('a message names twenty at most', () => {
  expect(listed(['a:1', 'a:2'])).toBe('a:1, a:2')
  expect(listed(Array.from({ length: 21 }, (_, index) => `a:${index}`))).toMatch(/^a:0, .*, a:19, …$/)
})
