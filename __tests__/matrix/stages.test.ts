import { afterAll, describe, test } from '@jest/globals'
import { CLASSIC, CONTAINER, CONTAINERD } from '../support/engines.ts'
import { ownFolder } from '../support/own-folder.ts'
import { catalogIn, expectCatalogStages, expectWastefulStages, wastefulIn } from '../support/stages.ts'
import { removeTestImages } from '../support/test-images.ts'

const folder = ownFolder()
const [catalog, wasteful] = [catalogIn(folder), wastefulIn(folder)]
afterAll(() => removeTestImages(CLASSIC, CONTAINERD))

describe.each([CLASSIC, CONTAINERD, CONTAINER])('every stage of a Dockerfile, by the $name', (engine) => {
  test('what stays behind is said in numbers', async () => await expectCatalogStages(engine, catalog))

  test('a stage without a name weighs what its image does', async () => await expectWastefulStages(engine, wasteful))
})
