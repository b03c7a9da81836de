import { afterAll, test } from '@jest/globals'
import { CLASSIC, CONTAINER, CONTAINERD } from '../support/engines.ts'
import { expectPushedIsWeighed, growingShop } from '../support/growing-shop.ts'
import { removeTestImages } from '../support/test-images.ts'

const shop = growingShop()
afterAll(() => removeTestImages(CLASSIC, CONTAINERD))

test.each([CLASSIC, CONTAINERD, CONTAINER])(
  '$name: what is pushed is what is weighed',
  async (engine) => await expectPushedIsWeighed(shop, engine),
)
