import { afterAll, expect } from '@jest/globals'
import { CLASSIC, CONTAINERD, docker, type Engine } from './engines.ts'
import { growingShop, runIn } from './growing-shop.ts'
import { imageName, removeTestImages } from './test-images.ts'

/** Names of runs of a shop that start at once, and where they may get the weight of their base. */
export interface Pair {
  readonly names: readonly [string, string]
  readonly source: unknown
}

export const TWO_NAMES: Pair = { names: ['a', 'b'], source: 'rebuild' }
/** One run's record of the base may already exist when the other looks for it. */
export const ONE_NAME: Pair = { names: ['same', 'same'], source: expect.stringMatching(/^(?:rebuild|record)$/) }

export const RIGHT = { code: 0, verdict: 'pass', source: 'rebuild', delta: 300_000 }

/** A growing shop. Its images are removed after the tests, before its folder, whose clean-up is registered later. */
export function shopWithImages(): string {
  afterAll(() => removeTestImages(CLASSIC, CONTAINERD))
  return growingShop()
}

/** Runs the shop; gives its reported growth and exit code. */
export async function grown(shop: string, engine: Engine, name: string) {
  const { code, stdout, stderr } = await runIn(shop, engine, '--name', name, '--max-growth', '1MB')
  if (stdout === '') throw new Error(stderr)
  const { verdict, baseline, comparison } = JSON.parse(stdout)
  return { code, verdict: verdict.status, source: baseline.source, delta: comparison.images[0].metrics[0].delta }
}

/** Expects two runs with the same base image to remove only their own (issue 11, heading 4). */
export async function expectBothRight(shop: string, engine: Engine, { names, source }: Pair): Promise<void> {
  for (const round of [1, 2]) {
    const own = names.map((each) => imageName(`side-${round}-${each}`))
    const right = { ...RIGHT, source }
    expect(await Promise.all(own.map((name) => grown(shop, engine, name)))).toEqual(own.map(() => right))
  }
  expect(docker(engine, 'image', 'ls', '--quiet', 'weighbridge-aside')).toBe('')
}
