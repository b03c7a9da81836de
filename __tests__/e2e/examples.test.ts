import { afterAll, test } from '@jest/globals'
import { CLASSIC } from '../support/engines.ts'
import { expectService, expectTestsPass } from '../support/example-services.ts'
import { removeTestImages } from '../support/test-images.ts'

afterAll(() => removeTestImages(CLASSIC))

// All examples: __tests__/matrix/examples.test.ts
test('the tests of an example pass, with its own version of Go', () => expectTestsPass('items-api'))

test.each(['product-catalog', 'hello', 'items-api-secure'] as const)(
  'its image is a service that answers, and stops when it is told to: %s',
  async (name) => await expectService(name),
)
