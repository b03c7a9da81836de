import { afterAll, beforeAll } from '@jest/globals'
import { testsComparison } from '../support/comparison.ts'
import { CLASSIC } from '../support/engines.ts'
import { buildExample } from '../support/examples.ts'
import { ownFolder } from '../support/own-folder.ts'
import { imageName, removeTestImages } from '../support/test-images.ts'

beforeAll(() => {
  buildExample(CLASSIC, 'items-api')
  buildExample(CLASSIC, 'items-api-secure')
})
afterAll(() => removeTestImages(CLASSIC))

testsComparison(ownFolder(), imageName('items-api'), imageName('items-api-secure'))
