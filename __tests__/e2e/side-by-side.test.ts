import { afterAll, describe, expect, test } from '@jest/globals'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { cleanUp } from '../support/clean-up.ts'
import { CLASSIC, CONTAINERD, docker, type Engine } from '../support/engines.ts'
import { growingShop, runIn } from '../support/growing-shop.ts'
import { git } from '../support/repository.ts'
import { labelledImages, removeTestImages } from '../support/test-images.ts'

// Before the shop's folder goes, whose clean-up is asked for after this.
afterAll(() => removeTestImages(CLASSIC, CONTAINERD))
const shop = growingShop()

/** What a run of the shop says of its growth, and how it ends. */
async function grown(engine: Engine, name: string) {
  const { code, stdout, stderr } = await runIn(shop, engine, '--name', name, '--max-growth', '1MB')
  if (stdout === '') throw new Error(stderr)
  const { verdict, baseline, comparison } = JSON.parse(stdout)
  return { code, verdict: verdict.status, source: baseline.source, delta: comparison.images[0].metrics[0].delta }
}

const RIGHT = { code: 0, verdict: 'pass', source: 'rebuild', delta: 300_000 }

// The base of both is the same image, and each removes its own (issue 11, heading 4).
describe.each([CLASSIC, CONTAINERD])('runs at once on the $name find their base, each', (engine) => {
  test.each<[string, readonly string[], unknown]>([
    ['under two names', ['a', 'b'], 'rebuild'],
    // The record of the base that one has kept may be there when the other looks for it.
    ['under one name', ['same', 'same'], expect.stringMatching(/^(?:rebuild|record)$/)],
  ])('%s', async (_, pair, source) => {
    for (const round of [1, 2]) {
      const names = pair.map((each) => `side-${engine.name.length}-${round}-${each}`)
      const right = { ...RIGHT, source }
      expect(await Promise.all(names.map((name) => grown(engine, name)))).toEqual(names.map(() => right))
    }
    expect(docker(engine, 'image', 'ls', '--quiet', 'weighbridge-aside')).toBe('')
  })
})

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
  expect(await grown(CLASSIC, 'stays')).toEqual(RIGHT)
  expect(labelledImages(CLASSIC, 'dangling=true')).toContain(theirs)
})
