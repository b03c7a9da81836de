import { afterAll, test } from '@jest/globals'
import { CLASSIC, CONTAINER, CONTAINERD, ENGINE_29 } from '../support/engines.ts'
import { expectPushedIsWeighed, growingShop } from '../support/growing-shop.ts'
import { removeTestImages } from '../support/test-images.ts'

const shop = growingShop()
afterAll(() => removeTestImages(CLASSIC, CONTAINERD, ENGINE_29))

test.each([CLASSIC, CONTAINERD, ENGINE_29, CONTAINER])(
  '$name: what is pushed is what is weighed',
  async (engine) => await expectPushedIsWeighed(shop, engine),
)
