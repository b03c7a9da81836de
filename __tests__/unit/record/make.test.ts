import { expect, test } from '@jest/globals'
import type { Image } from '../../../src/image/image.ts'
import type { Inventory } from '../../../src/inventory/inventory.ts'
import { imageRecord, makeRecord } from '../../../src/record/make.ts'
import { detailedImage } from '../../support/go-records.ts'
import { file } from '../../support/records.ts'

const known = detailedImage()
const facts = { name: known.name, definition: known.definition, baseImage: known.baseImage, build: known.build }
const inventory: Inventory = { ...known, files: known.paths }
const image: Image = { ...known, configSize: 1234, layers: [], history: [], program: '' }

test('an image is recorded with all that is known of it', () => {
  expect(imageRecord(facts, image, inventory, known.advice)).toEqual(known)
})

test.each([
  // files of the inventory, whether those are all, files of the record, whether those are all
  [200, true, 200, true],
  [200, false, 200, false],
  [201, true, 200, false],
])('of %d heaviest files (all: %s) it keeps %d (all: %s)', (files, isAll, kept, pathsComplete) => {
  const paths = Array.from({ length: files }, (_, index) => file(`f${index}`, 1000 - index))
  const made = imageRecord(facts, image, { ...inventory, paths, pathsComplete: isAll }, [])
  expect(made).toMatchObject({ paths: paths.slice(0, kept), pathsComplete })
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
