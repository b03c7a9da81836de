import { expect, test } from '@jest/globals'
import { perform } from '../../../../src/app/perform.ts'
import { exportOf, layer, layout } from '../../../support/images.ts'
import { fakePorts } from '../../../support/ports.ts'
import { printed } from '../../../support/printed.ts'

const BEFORE = layer('COPY app /app', [{ path: 'app', content: 'x'.repeat(300) }])
const NOW = layer('COPY app /app', [{ path: 'app', content: 'x'.repeat(500) }])
const IMAGES = new Map([
  ['shop:1', [BEFORE]],
  ['shop:2', [NOW]],
])

const open = async (reference: string) => exportOf(layout(IMAGES.get(reference)!).files)

/** A command's output if the engine has these images. */
async function said(argv: readonly string[], files = {}): Promise<string> {
  const { ports } = fakePorts({ files })
  const results: string[] = []
  const print = async (result: Parameters<typeof printed>[0]) => void results.push(printed(result))
  await perform({ ...ports, images: { ...ports.images, open } }, { argv, folder: 'shop', print })
  return results.join('')
}

test('two images are side by side, the first as the base', async () => {
  const page = await said(['compare', 'shop:1', 'shop:2'])
  expect(page).toMatch(/^Compared shop:1 \(base\) with shop:2 \(now\)\n/)
  expect(page).toMatch(/^ *unpacked +300 B +500 B +\+200 B/m)
})

test('a record stands for its image', async () => {
  const files = { '/repo/1.json': await said(['inspect', 'shop:1', '--download', '--json']) }
  const [images, record] = [
    await said(['compare', 'shop:1', 'shop:2']),
    await said(['compare', '1.json', 'shop:2'], files),
  ]
  expect(record).toBe(images.replaceAll('shop:1', '1.json'))
})

test('JSON is the record of the second with both names', async () => {
  const json = JSON.parse(await said(['compare', 'shop:1', 'shop:2', '--json']))
  expect(json).toMatchObject({ images: [{ metrics: { unpacked: 500 } }], sides: { base: 'shop:1', head: 'shop:2' } })
  expect(json.comparison.kind).toBe('compared')
})
