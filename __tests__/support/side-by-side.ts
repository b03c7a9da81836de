import { afterAll, expect } from '@jest/globals'
import { CLASSIC, CONTAINERD, docker, type Engine } from './engines.ts'
import { growingShop, runIn } from './growing-shop.ts'
import { imageName, removeTestImages } from './test-images.ts'

/** How runs of a shop are called that are started at once, and where they may have the weight of their base from. */
export interface Pair {
  readonly names: readonly [string, string]
  readonly source: unknown
}

export const TWO_NAMES: Pair = { names: ['a', 'b'], source: 'rebuild' }
/** The record of the base that one has kept may be there when the other looks for it. */
export const ONE_NAME: Pair = { names: ['same', 'same'], source: expect.stringMatching(/^(?:rebuild|record)$/) }

export const RIGHT = { code: 0, verdict: 'pass', source: 'rebuild', delta: 300_000 }

/** A growing shop; its images go after the tests, before its folder does, whose clean-up is asked for after that. */
export function shopWithImages(): string {
  afterAll(() => removeTestImages(CLASSIC, CONTAINERD))
  return growingShop()
}

/** What a run of the shop says of its growth, and how it ends. */
export async function grown(shop: string, engine: Engine, name: string) {
  const { code, stdout, stderr } = await runIn(shop, engine, '--name', name, '--max-growth', '1MB')
  if (stdout === '') throw new Error(stderr)
  const { verdict, baseline, comparison } = JSON.parse(stdout)
  return { code, verdict: verdict.status, source: baseline.source, delta: comparison.images[0].metrics[0].delta }
}

/** The base of both runs is the same image, and each removes its own (issue 11, heading 4). */
export async function expectBothRight(shop: string, engine: Engine, { names, source }: Pair): Promise<void> {
  for (const round of [1, 2]) {
    const own = names.map((each) => imageName(`side-${round}-${each}`))
    const right = { ...RIGHT, source }
    expect(await Promise.all(own.map((name) => grown(shop, engine, name)))).toEqual(own.map(() => right))
  }
  expect(docker(engine, 'image', 'ls', '--quiet', 'weighbridge-aside')).toBe('')
}
