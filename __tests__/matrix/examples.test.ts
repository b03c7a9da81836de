import { afterAll, test } from '@jest/globals'
import { CLASSIC } from '../support/engines.ts'
import { expectService, expectTestsPass, TESTED } from '../support/example-services.ts'
import { EXAMPLE_NAMES } from '../support/examples.ts'
import { removeTestImages } from '../support/test-images.ts'

afterAll(() => removeTestImages(CLASSIC))

test.each(Object.keys(TESTED) as (keyof typeof TESTED)[])(
  'the tests of an example pass, with its own version of Go: %s',
  (folder) => expectTestsPass(folder),
)

test.each(EXAMPLE_NAMES)(
  'the image of an example is a service that answers, and stops when it is told to: %s',
  async (name) => await expectService(name),
)
