import { describe, expect, test } from '@jest/globals'
import { perform } from '../../../../src/app/perform.ts'
import type { Page } from '../../../../src/page/page.ts'
import { SHOP_LAYERS } from '../../../support/inspected.ts'
import { exportOf, layout } from '../../../support/images.ts'
import { fakePorts } from '../../../support/ports.ts'
import { printed } from '../../../support/printed.ts'

const open = async () => exportOf(layout(SHOP_LAYERS).files)

const inspect = (...argv: readonly string[]): Promise<string> => inspectAny('shop', argv)

async function inspectAny(reference: string, argv: readonly string[], files = {}): Promise<string> {
  const { ports } = fakePorts({ files })
  const said: string[] = []
  const shell = {
    argv: ['inspect', reference, ...argv],
    folder: 'shop',
    print: async (result: string | Page) => void said.push(printed(result)),
  }
  expect(await perform({ ...ports, images: { ...ports.images, open } }, shell)).toBe(0)
  return said.join('')
}

test.each([
  [[], /^Image shop linux\/amd64: 13\.3 kB unpacked, /],
  [['--json'], /^\{\n {2}"schemaVersion": 1,\n {2}"tool"/],
  [['--layer', '2'], /^Layer 2 of 3 of shop /],
  [['--layer', '2', '--json'], /"layerCount": 3/],
  [['--path', '/app'], /^Path \/app of shop /],
  [['--path', '/app', '--json'], /"of": "\/app"/],
])('%j', async (argv, said) => {
  expect(await inspect(...argv)).toMatch(said)
})

test('a module of an image without Go programs is an error that says so', async () => {
  await expect(inspect('--module', 'std')).rejects.toMatchObject({
    code: 'inspect.module',
    message: expect.stringContaining('shop (0 found)'),
  })
})

describe('a record that was written', () => {
  test('is printed as the image is', async () => {
    const files = { '/repo/shop.json': await inspect('--json') }
    expect(await inspectAny('shop.json', [], files)).toBe(await inspect())
    expect(JSON.parse(await inspectAny('shop.json', ['--json'], files))).toEqual(JSON.parse(files['/repo/shop.json']))
  })

  test.each([
    ['--layer', '1'],
    ['--path', '/app'],
    ['--module', 'std'],
    ['--download', undefined],
  ])('cannot be asked for %s: that needs an image', async (option, value) => {
    const files = { '/repo/shop.json': await inspect('--json') }
    const argv = value === undefined ? [option] : [option, value]
    await expect(inspectAny('shop.json', argv, files)).rejects.toMatchObject({
      code: 'cli.usage',
      message: expect.stringContaining(`${option} needs an image, but "shop.json" is a record`),
    })
  })

  test('that is none says why', async () => {
    const asked = inspectAny('shop.json', [], { '/repo/shop.json': '{}' })
    await expect(asked).rejects.toMatchObject({
      code: 'record.unreadable',
      message: expect.stringMatching(/A record is what "run --json" or "inspect --json" prints\.$/),
    })
  })
})
