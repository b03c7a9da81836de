import { describe, expect, test } from '@jest/globals'
import type { ConfigFile } from '../../../../src/inputs/config/config.ts'
import { fromAction } from '../../../../src/inputs/from-action.ts'
import { configFile, shopFile } from '../../../support/config.ts'
import { environmentOf, errorOf } from '../../../support/inputs.ts'

type Inputs = Readonly<Record<string, string>>

const inAction = (inputs: Inputs, file: ConfigFile) => fromAction(environmentOf(inputs), 'repo', file).images[0]!

test('without a name, the images of a run are all of the file, in its order', () => {
  const file = configFile(
    'defaults: { target: x }',
    'images: { web: { context: b }, api: { context: a, tags: "a:1" } }',
  )
  const { images } = fromAction(environmentOf({ 'build-args': 'A=1', 'max-growth': '5%' }), 'repo', file)
  const build = { target: 'x', 'build-args': ['A=1'] }
  expect(images).toMatchObject([
    { name: 'web', subject: { build: { ...build, context: 'b', tags: [] } }, rules: [{ kind: 'growth' }] },
    { name: 'api', subject: { build: { ...build, context: 'a', tags: ['a:1'] } }, rules: [{ kind: 'growth' }] },
  ])
})

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
      { context: 'x' },
      two,
      'config.several',
      'Input "context" is about one image, but weighbridge.yml has several (product-catalog, items-api). ' +
        'Write it there, below the image, or choose the image with the input "name".',
    ],
    [
      { 'compare-with': 'x' },
      configFile('images: { a: {}, b: { image: x } }'),
      'config.several',
      'Input "compare-with" is about one image, but weighbridge.yml has several (a, b). ' +
        'Choose the image with the input "name".',
    ],
    [{ 'compare-with': 'x' }, two, 'input.needs', 'Input "compare-with" needs the input "image"'],
    [{ image: 'x', 'compare-with': 'y' }, two, 'config.several', 'Input "image" is about one image'],
    ...['image', 'file', 'tags', 'outputs', 'cache-to'].map((name): [Inputs, ConfigFile, string, string] => [
      { [name]: 'x' },
      two,
      'config.several',
      `Input "${name}"`,
    ]),
    [
      { 'base-mode': 'rebuild' },
      configFile('images: { a: {}, b: { image: x } }'),
      'input.conflict',
      '"rebuild" builds',
    ],
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
    const { message } = errorOf(() => inAction({ file: 'x' }, configFile(`images: { ${names.join(', ')} }`)))
    expect(message).toContain('image-18, image-19 and 10 more images).')
  })
})
