import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { CLASSIC, CONTAINERD, docker } from '../support/engines.ts'
import { inspectImage } from '../support/inspect.ts'
import { NONCE } from '../support/nonce.ts'
import { ownFolder } from '../support/own-folder.ts'
import { imageName, removePushedImages, removeTestImages } from '../support/test-images.ts'
import { expectSameEverywhere, expectWeightsOfEngine, linkBytes, sizeOf } from '../support/weights.ts'

const folder = ownFolder()
afterAll(() => removeTestImages(CLASSIC, CONTAINERD))
afterAll(removePushedImages)

// All examples: __tests__/matrix/weights.test.ts
test.each(['product-catalog', 'items-api-secure'] as const)(
  'the weights are those that the engine and a container say: %s',
  async (name) => await expectWeightsOfEngine(name, folder),
)

test('the same image weighs the same wherever it is', async () => {
  await expectSameEverywhere('product-catalog', folder)
})

test('in layers that were loaded, the engine counts the targets of symbolic links besides', async () => {
  const context = mkdtempSync(join(folder, 'links-'))
  mkdirSync(join(context, 'files'))
  writeFileSync(join(context, 'files/file'), NONCE)
  symlinkSync('a/target/of/30/bytes/somewhere', join(context, 'files/link'))
  writeFileSync(join(context, 'Dockerfile'), 'FROM scratch\nCOPY files/ /\n')
  const image = imageName('links')
  docker(CONTAINERD, 'buildx', 'build', '--quiet', '--tag', image, context)
  docker(CONTAINERD, 'save', '--output', join(context, 'links.tar'), image)
  docker(CLASSIC, 'load', '--input', join(context, 'links.tar'))
  expect(linkBytes(image, folder)).toBe(30)
  expect((await inspectImage(CLASSIC, image)).metrics.unpacked).toBe(sizeOf(image) - 30)
})
