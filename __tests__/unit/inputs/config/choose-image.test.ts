import { describe, expect, test } from '@jest/globals'
import type { ConfigFile } from '../../../../src/inputs/config/config.ts'
import { fromAction } from '../../../../src/inputs/from-action.ts'
import { configFile, shopFile } from '../../../support/config.ts'
import { environmentOf, errorOf } from '../../../support/inputs.ts'

type Inputs = Readonly<Record<string, string>>

const inAction = (inputs: Inputs, file: ConfigFile) => fromAction(environmentOf(inputs), 'repo', file).images[0]!

describe('the image of a run', () => {
  const two = configFile('images: { product-catalog: { context: a }, items-api: { context: b } }')
  test.each<[Inputs, ConfigFile, string, string]>([
    [{}, shopFile('context: a'), 'shop', 'a'],
    [{ name: 'shop' }, shopFile('context: a'), 'shop', 'a'],
    [{ name: 'items-api' }, two, 'items-api', 'b'],
    [{}, configFile('defaults: { target: x }'), 'repo-x', '.'],
    [{ name: 'front' }, configFile('defaults: { target: x }'), 'front', '.'],
  ])('%j in %j: %s', (inputs, file, name, context) => {
    expect(inAction(inputs, file)).toMatchObject({ name, subject: { build: { context } } })
  })

  test.each<[Inputs, ConfigFile, string, string]>([
    [
      {},
      two,
      'config.several',
      'weighbridge.yml has several images: product-catalog, items-api. Name one of them with the input "name".',
    ],
    [{ context: 'x' }, two, 'config.several', 'Name one of them'],
    [
      { name: 'items-ap' },
      two,
      'config.no-image',
      'Input "name": weighbridge.yml has no image "items-ap". Did you mean "items-api"?',
    ],
    [
      { name: 'front', context: 'x' },
      two,
      'config.no-image',
      'It has product-catalog, items-api: name one of these, or add the image.',
    ],
  ])('%j in %j: %s', (inputs, file, code, part) => {
    const error = errorOf(() => inAction(inputs, file))
    expect([error.code, error.exit]).toEqual([code, 2])
    expect(error.message).toContain(part)
  })

  test('of very many, some are named', () => {
    const names = Array.from({ length: 30 }, (_, index) => `image-${index}: {}`)
    const { message } = errorOf(() => inAction({}, configFile(`images: { ${names.join(', ')} }`)))
    expect(message).toContain('image-18, image-19 and 10 more images. Name')
  })
})
