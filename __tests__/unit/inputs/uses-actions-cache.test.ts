import { expect, test } from '@jest/globals'
import { carriesMounts, usesActionsCache } from '../../../src/inputs/uses-actions-cache.ts'
import { inputs } from '../../support/shop.ts'

const OFF = ['--cache-mounts', 'off'] as const

test.each([
  // arguments                                              cache mounts, any of both
  [[], true, true],
  [['--records', 'off'], true, true],
  [OFF, false, true],
  [['--cache-mounts', 'go-mod', '--records', 'directory'], true, true],
  [[...OFF, '--records', 'directory, actions-cache'], false, true],
  [[...OFF, '--records', 'directory'], false, false],
  [[...OFF, '--records', 'off'], false, false],
  [['--image', 'shop:1'], false, true], // nothing is built
  [['--image', 'shop:1', '--records', 'off'], false, false],
])('%j carries cache mounts: %p, uses the Actions cache: %p', (argv, carries, uses) => {
  expect([carriesMounts(inputs(...argv)), usesActionsCache(inputs(...argv))]).toEqual([carries, uses])
})
