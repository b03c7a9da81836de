import { test } from '@jest/globals'
import { CLASSIC, CONTAINERD, type Engine } from '../support/engines.ts'
import { expectBothRight, ONE_NAME, shopWithImages, TWO_NAMES, type Pair } from '../support/side-by-side.ts'

const shop = shopWithImages()

test.each<[string, Engine, Pair]>([
  ['under one name, on the classic store', CLASSIC, ONE_NAME],
  ['under two names, on the containerd store', CONTAINERD, TWO_NAMES],
])('runs at once find their base, each: %s', (_, engine, pair) => expectBothRight(shop, engine, pair))
