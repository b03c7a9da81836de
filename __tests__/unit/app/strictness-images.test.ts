import { expect, test } from '@jest/globals'
import { isStrict } from '../../../src/app/strictness.ts'
import { inputs } from '../../support/shop.ts'

test('of several images one that is pushed makes a run strict', () => {
  const [built, pushed] = [inputs(), inputs('--push', '--tags', 'a')]
  const images = [...built.images, ...pushed.images]
  expect(isStrict({ ...built, images }, { kind: 'none' })).toBe(true)
  expect(isStrict({ ...built, images: [...built.images, ...built.images] }, { kind: 'none' })).toBe(false)
})
