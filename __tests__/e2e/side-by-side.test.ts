import { expect, test } from '@jest/globals'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { cleanUp } from '../support/clean-up.ts'
import { CLASSIC, CONTAINERD, docker, type Engine } from '../support/engines.ts'
import { git } from '../support/repository.ts'
import {
  expectBothRight,
  grown,
  ONE_NAME,
  RIGHT,
  shopWithImages,
  TWO_NAMES,
  type Pair,
} from '../support/side-by-side.ts'
import { labelledImages } from '../support/test-images.ts'

const shop = shopWithImages()

// The other combinations of pair and engine: __tests__/matrix/side-by-side.test.ts
test.each<[string, Engine, Pair]>([
  ['under two names, on the classic store', CLASSIC, TWO_NAMES],
  ['under one name, on the containerd store', CONTAINERD, ONE_NAME],
])('runs at once find their base, each: %s', (_, engine, pair) => expectBothRight(shop, engine, pair))

test('an image of the base that the user has without a name stays', async () => {
  const base = join(shop, '..', 'base')
  await git(shop, 'worktree', 'add', '--quiet', '--detach', base, 'main')
  let theirs: string
  try {
    theirs = docker(CLASSIC, 'buildx', 'build', '--quiet', '--load', base)
  } finally {
    await cleanUp(
      () => git(shop, 'worktree', 'remove', '--force', base),
      () => rm(base, { recursive: true, force: true }),
    )
  }
  expect(labelledImages(CLASSIC, 'dangling=true')).toContain(theirs)
  expect(await grown(shop, CLASSIC, 'stays')).toEqual(RIGHT)
  expect(labelledImages(CLASSIC, 'dangling=true')).toContain(theirs)
})
