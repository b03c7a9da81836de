import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { takeInventory } from '../../../src/inventory/inventory.ts'
import { contentOf, imageOf } from '../../support/entries.ts'
import { wildStack } from '../../support/layers-random.ts'
import { layerIn } from '../../support/layers-read.ts'
import { unpack } from '../../support/layers-unpacked.ts'
import { rounds } from '../../support/rounds.ts'
import { tar, type TarSpec } from '../../support/tar.ts'

const ROUNDS = rounds(66)

let scratch: string
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'weighbridge-rules-'))
})
afterAll(() => rmSync(scratch, { recursive: true }))

async function inventoryOf(layers: readonly (readonly TarSpec[])[]) {
  return takeInventory(imageOf(await Promise.all(layers.map((entries) => layerIn(tar(...entries))))), [])
}

const byPath = (a: { paths: unknown }, b: { paths: unknown }) => (String(a.paths) < String(b.paths) ? -1 : 1)

test('random stacks leave what they leave when they are really unpacked', async () => {
  let compared = 0
  for (let seed = 0; seed < ROUNDS; seed++) {
    const layers = wildStack(seed)
    const expected = unpack(layers, join(scratch, `${seed}`))
    if (!expected) {
      await expect(inventoryOf(layers)).rejects.toMatchObject({ code: 'image.links' })
      continue
    }
    compared += 1
    const { metrics, files } = await inventoryOf(layers)
    const found = [...files].map(({ path, bytes, content }) => {
      const paths = expected.find((each) => each.paths.includes(path))?.paths ?? path
      return { paths, bytes, content }
    })
    const wanted = expected.map(({ paths, content }) => {
      return { paths, bytes: content.length, content: content === '' ? '' : contentOf(content) }
    })
    expect({ seed, layers, files: found.toSorted(byPath) }).toEqual({ seed, layers, files: wanted.toSorted(byPath) })
    expect(metrics).toMatchObject({
      files: expected.reduce((sum, { paths }) => sum + paths.length, 0),
      rootfs: expected.reduce((sum, { content }) => sum + content.length, 0),
    })
  }
  expect(compared).toBeGreaterThan(0.85 * ROUNDS) // the rest have links in a circle
})
