import { afterAll, test } from '@jest/globals'
import { CLASSIC, CONTAINERD, type Engine } from '../support/engines.ts'
import { growingShop } from '../support/growing-shop.ts'
import { expectBothRight, ONE_NAME, TWO_NAMES, type Pair } from '../support/side-by-side.ts'
import { removeTestImages } from '../support/test-images.ts'

// Before the shop's folder goes, whose clean-up is asked for after this.
afterAll(() => removeTestImages(CLASSIC, CONTAINERD))
const shop = growingShop()

test.each<[string, Engine, Pair]>([
  ['under one name, on the classic store', CLASSIC, ONE_NAME],
  ['under two names, on the containerd store', CONTAINERD, TWO_NAMES],
])('runs at once find their base, each: %s', (_, engine, pair) => expectBothRight(shop, engine, pair))
