import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import type { LayerEntry } from '../../../src/image/layer.ts'
import { contentFilter } from '../../../src/inventory/content-filter.ts'
import { takeInventory } from '../../../src/inventory/inventory.ts'
import { contentOf, file, hardlink, stack, whiteout } from '../../support/entries.ts'

const content = contentOf('the same')
const same = (path: string, bytes = 9): LayerEntry => file(path, bytes, { content: bytes === 0 ? '' : content })

describe('the same content under different paths', () => {
  test.each<[string, LayerEntry[][], object[]]>([
    ['in one layer', [[same('a'), same('b'), file('c', 9)]], [{ content, bytes: 9, copies: 2, paths: ['a', 'b'] }]],
    ['in two layers', [[same('b')], [same('a')]], [{ content, bytes: 9, copies: 2, paths: ['a', 'b'] }]],
    ['is none as a hardlink', [[same('a'), hardlink('b', 'a')]], []],
    ['is none when it is empty', [[same('a', 0), same('b', 0)]], []],
    ['is none when the other copy is hidden', [[same('a'), same('b')], [whiteout('b')]], []],
    ['is not known of sparse files', [[file('a', 9, { content: '' }), file('b', 9, { content: '' })]], []],
  ])('%s', (_, layers, expected) => expect(takeInventory(stack(...layers), []).duplicates).toEqual(expected))

  test('what our own layers have twice comes before what a base image has, however heavy that is', () => {
    const own = file('srv/x', 5, { content: contentOf('own') })
    const image = stack([same('a'), same('b'), same('c')], [own, { ...own, path: 'srv/y' }, same('d')])
    const paths = (base: readonly string[]) => takeInventory(image, base).duplicates.map((each) => each.paths[0])
    expect(paths(['layer 0'])).toEqual(['srv/x', 'a'])
    expect(paths([])).toEqual(['a', 'srv/x'])
  })

  test('of what a base image alone has, what could be saved there most comes first', () => {
    const [light, heavy] = ['light', 'heavy'].map((name, index) => {
      const fields = { content: contentOf(name) }
      return ['a', 'b'].map((path) => file(`${name}/${path}`, index + 1, fields))
    })
    for (const entries of [
      [...light!, ...heavy!],
      [...heavy!, ...light!],
    ]) {
      const { duplicates } = takeInventory(stack(entries), ['layer 0'])
      expect(duplicates.map(({ bytes }) => bytes)).toEqual([2, 1])
    }
  })

  test('of many copies, the first five paths are named', () => {
    const names = Array.from({ length: 1000 }, (_, index) => `f${String((index * 7919) % 1000).padStart(4, '0')}`)
    expect(takeInventory(stack(names.map((name) => same(name))), []).duplicates).toEqual([
      { content, bytes: 9, copies: 1000, paths: ['f0000', 'f0001', 'f0002', 'f0003', 'f0004'] },
    ])
  })

  test('the 20 that cost most are kept, most first', () => {
    const twice = Array.from({ length: 30 }, (_, index) => {
      const fields = { content: contentOf(`${index}`) }
      return [file(`a${index}`, 100 + index, fields), file(`b${index}`, 100 + index, fields)]
    })
    const { duplicates } = takeInventory(stack(twice.flat()), [])
    expect(duplicates.map(({ bytes }) => bytes)).toEqual(Array.from({ length: 20 }, (_, index) => 129 - index))
  })
})

test('the filter misses no content that is there twice, and passes few that are there once', () => {
  const starts = Array.from({ length: 60_000 }, (_, index) =>
    createHash('sha256').update(`${index}`).digest().readUInt32BE(),
  )
  const filter = contentFilter(starts.length)
  starts.forEach((start) => filter.add(start))
  starts.slice(0, 20_000).forEach((start) => filter.add(start))
  expect(starts.slice(0, 20_000).every((start) => filter.mayRepeat(start))).toBe(true)
  expect(starts.slice(20_000).filter((start) => filter.mayRepeat(start)).length).toBeLessThan(400)
  filter.add(0)
  filter.add(0)
  expect(filter.mayRepeat(0)).toBe(false)
})
