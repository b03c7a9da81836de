import { expect, test } from '@jest/globals'
import { readPushing } from '../../../../src/app/run/push-images.ts'
import { isStrict } from '../../../../src/app/run/strictness.ts'
import { inputs } from '../../../support/shop.ts'

test('of several images one that is pushed makes a run strict', () => {
  const [built, pushed] = [inputs(), inputs('--push', '--tags', 'a')]
  const images = [...built.images, ...pushed.images]
  const strict = (of: typeof images) => isStrict(built, { kind: 'none' }, readPushing({ ...built, images: of }).any)
  expect(strict(images)).toBe(true)
  expect(strict([...built.images, ...built.images])).toBe(false)
})
