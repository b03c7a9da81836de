import { expect, test } from '@jest/globals'
import type { Image } from '../../../src/image/image.ts'
import type { Inventory } from '../../../src/inventory/inventory.ts'
import { imageRecord, makeRecord } from '../../../src/record/make.ts'
import { detailedImage } from '../../support/go-records.ts'

const known = detailedImage()
const facts = { name: known.name, definition: known.definition, baseImage: known.baseImage, build: known.build }
const inventory: Inventory = {
  ...known,
  files: known.paths,
  leaves: [],
  lookUp: () => undefined,
  placesOf: () => [],
  modeAt: () => undefined,
  repository: [],
}
const image: Image = { ...known, configSize: 1234, layers: [], history: [], program: '' }

test('an image is recorded with all that is known of it', () => {
  expect(imageRecord(facts, image, inventory, known.advice)).toEqual(known)
})

test('and what it was built on, if that is known', () => {
  const builtOn = [{ name: 'alpine', digest: `sha256:${'ab'.repeat(32)}` }]
  expect(imageRecord({ ...facts, builtOn }, image, inventory, known.advice)).toEqual({ ...known, builtOn })
})

test.each([true, false])('it says whether its files are all of them: %s', (pathsComplete) => {
  expect(imageRecord(facts, image, { ...inventory, pathsComplete }, [])).toMatchObject({ pathsComplete })
})

test('a record says when it was made and by which way of weighing', () => {
  expect(makeRecord([known], null, 0)).toMatchObject({
    schemaVersion: 1,
    tool: { method: 1 },
    commit: null,
    createdAt: '1970-01-01T00:00:00.000Z',
    images: [known],
  })
})
