import { describe, expect, test } from '@jest/globals'
import { lacksName, looksLikePath, pathMeant, placesOnDisk, spelledOnDisk } from '../../../src/image/on-disk.ts'

describe('what a text can mean on disk, the longest path first', () => {
  test.each<[string, readonly (readonly [string, string | undefined])[]]>([
    ['shop', [['shop', undefined]]],
    ['shop:1', [['shop:1', undefined]]],
    ['registry:5000/team/shop:1', [['registry:5000/team/shop:1', undefined]]],
    ['images.tar', [['images.tar', undefined]]],
    [
      'images.tar:1',
      [
        ['images.tar:1', undefined],
        ['images.tar', '1'],
      ],
    ],
    [
      'images.tar:shop:1',
      [
        ['images.tar:shop:1', undefined],
        ['images.tar', 'shop:1'],
      ],
    ],
    ['images.tar:', [['images.tar:', undefined]]],
    [
      './layout:shop:1',
      [
        ['./layout:shop:1', undefined],
        ['./layout:shop', '1'],
        ['./layout', 'shop:1'],
      ],
    ],
    [
      '/a:b/images.tgz:1',
      [
        ['/a:b/images.tgz:1', undefined],
        ['/a:b/images.tgz', '1'],
        ['/a', 'b/images.tgz:1'],
      ],
    ],
  ])('%s', (text, places) => {
    expect(placesOnDisk(text).map(({ path, wanted }) => [path, wanted])).toEqual(places)
  })
})

test.each<[string, boolean, string | undefined]>([
  ['./shop', true, './shop'],
  ['../shop:1', true, '../shop:1'],
  ['/shop', true, '/shop'],
  ['~/shop', true, '~/shop'],
  ['.', true, '.'],
  ['shop', false, undefined],
  ['shop:1', false, undefined],
  ['shop:1.tar', false, undefined],
  ['shop@sha256:12', false, undefined],
  ['ghcr.io/team/shop', false, undefined],
  ['tar', false, undefined],
  ['shop.tar', true, 'shop.tar'],
  ['out/shop.tar.gz', true, 'out/shop.tar.gz'],
  ['shop.TGZ', true, 'shop.TGZ'],
  ['shop.oci', true, 'shop.oci'],
  ['base.json', true, 'base.json'],
  ['shop.tar:1', false, 'shop.tar'],
  ['./shop.tar:registry:5000/team/shop:1', true, './shop.tar'],
  ['/a:b/shop.tar', true, '/a:b/shop.tar'],
])('%s looks like a path: %j, and the path is %s', (text, looks, path) => {
  expect([looksLikePath(text), pathMeant(text)]).toEqual([looks, path])
})

test.each([
  ['two.tar:', 'the name of an image in it ("two.tar:NAME")'],
  ['./layout:', 'the name of an image in it ("./layout:NAME")'],
  ['two.tar:shop:', 'the tag of the image ("two.tar:shop:latest")'],
  ['shop:', 'the tag of the image ("shop:latest")'],
  ['two.tar', undefined],
  ['shop:1', undefined],
])('%s lacks %s', (text, lacks) => {
  expect(lacksName(text)).toBe(lacks)
})

test.each([
  ['images.tar', 'images.tar:shop:1'],
  ['./layout', './layout:shop:1'],
  ['layout', './layout:shop:1'],
])('an image of %s is written so that it is found: %s', (path, spelled) => {
  expect(spelledOnDisk(path, 'shop:1')).toBe(spelled)
  expect(placesOnDisk(spelled)).toContainEqual({ path: spelled.slice(0, -7), wanted: 'shop:1' })
})
