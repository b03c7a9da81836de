import { expect, test } from '@jest/globals'
import { perform } from '../../../src/app/perform.ts'
import { SHOP_LAYERS } from '../../support/inspected.ts'
import { exportOf, layout } from '../../support/images.ts'
import { fakePorts } from '../../support/ports.ts'

const open = async () => exportOf(layout(SHOP_LAYERS).files)

async function inspect(...argv: readonly string[]): Promise<string> {
  const { ports } = fakePorts()
  const said: string[] = []
  const shell = { argv: ['inspect', 'shop', ...argv], folder: 'shop', print: (text: string) => void said.push(text) }
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
