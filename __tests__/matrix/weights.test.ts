import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import type { WeightRecord } from '../../src/record/record.ts'
import { CLASSIC, CONTAINER, CONTAINERD, environmentOf, REGISTRY } from '../support/engines.ts'
import { copyExample, EXAMPLE_NAMES } from '../support/examples.ts'
import { ownFolder } from '../support/own-folder.ts'
import { weighbridge } from '../support/programs.ts'
import { imageName, removePushedImages, removeTestImages } from '../support/test-images.ts'
import { downloadOf, expectSameEverywhere, expectWeightsOfEngine } from '../support/weights.ts'

const folder = ownFolder()
afterAll(() => removeTestImages(CLASSIC, CONTAINERD))
afterAll(removePushedImages)

test.each(EXAMPLE_NAMES)(
  'the weights are those that the engine and a container say: %s',
  async (name) => await expectWeightsOfEngine(name, folder),
)

test.each(['product-catalog', 'items-api-secure', 'hello'] as const)(
  'the same image weighs the same wherever it is: %s',
  async (name) => await expectSameEverywhere(name, folder),
)

test('the download of an example’s OCI layout is the sum in the registry after a push', async () => {
  const repository = join(folder, 'catalog')
  copyExample('product-catalog', repository)
  const image = `${REGISTRY}/${imageName('pushed')}`
  const args = ['run', '--json', '--builder', CONTAINER.builder, '--tags', image, '--push']
  const { code, stdout, stderr } = await weighbridge(args, { cwd: repository, env: environmentOf(CONTAINER) })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const record: WeightRecord = JSON.parse(stdout)
  expect(record.images[0]).toMatchObject({ downloadMethod: 'blobs', metrics: { download: downloadOf(image) } })
})
