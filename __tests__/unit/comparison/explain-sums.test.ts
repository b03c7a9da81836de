import { describe, expect, test } from '@jest/globals'
import type { Cause } from '../../../src/comparison/cause.ts'
import { explain } from '../../../src/comparison/explain.ts'
import { fitImage } from '../../../src/record/fit-image.ts'
import type { ImageRecord } from '../../../src/record/record.ts'
import { outline } from '../../support/causes.ts'
import { numbers, randomImage } from '../../support/random-records.ts'
import { rounds } from '../../support/rounds.ts'

/** A cause and everything below it. */
const nodes = (cause: Cause): readonly Cause[] => [cause, ...cause.parts.flatMap(nodes)]
const sum = (parts: readonly Cause[]) => parts.reduce((total, { delta }) => total + delta, 0)

/** With layers identified only by their places: of several alike ones, the two directions may pair different ones. */
const placed = (image: ImageRecord, side: string): ImageRecord => ({
  ...image,
  layers: image.layers.map((each, at) => ({ ...each, diffId: `sha256:${side}${at}`, instruction: `RUN ${at}` })),
})
/** The weight of each part of an image on both sides, and its change, seen from one of them. */
const weighed = ({ parts }: Cause, sign: 1 | -1) =>
  parts
    .map(({ name, base, head, delta }) => [name, ...(sign === 1 ? [base, head] : [head, base]), delta * sign].join(' '))
    .toSorted()
const SEEDS = Array.from({ length: rounds(6) }, (_, index) => index + 1)
const PAIRS_A_SEED = 10

/** Pairs of images with common names, contents and modules. */
function pairs(seed: number): readonly (readonly [ImageRecord, ImageRecord])[] {
  const below = numbers(seed * 7919)
  return Array.from({ length: PAIRS_A_SEED }, () => [randomImage(below), randomImage(below)] as const)
}

/** Causes whose sides do not match their delta, whose parts do not sum to it or are too many; and empty rests. */
function wrong(cause: Cause): readonly Cause[] {
  return nodes(cause).filter(({ base, head, delta, parts, kind, count }) => {
    const isUnsummed = parts.length > 0 && sum(parts) !== delta
    const isUnsided = (base !== null || head !== null) && (head ?? 0) - (base ?? 0) !== delta
    const isMiscounted = kind === 'rest' ? delta === 0 : count !== 1
    return isUnsummed || isUnsided || isMiscounted || parts.length > 15
  })
}

describe.each(SEEDS)('of random records (seed %d)', (seed) => {
  test('parts sum to their whole at every level', () => {
    for (const [base, head] of pairs(seed)) {
      const cause = explain(head, base)
      expect(wrong(cause)).toEqual([])
      expect(cause.delta).toBe(head.metrics.unpacked! - base.metrics.unpacked!)
      expect(cause.delta).toBe(sum(cause.parts))
    }
  })

  test('the other way round, every layer that changed changed by as much', () => {
    for (const [base, head] of pairs(seed)) {
      const sides = [placed(base, 'base'), placed(head, 'head')] as const
      expect(weighed(explain(...sides), -1)).toEqual(weighed(explain(sides[1], sides[0]), 1))
    }
  })

  test('an image did not change against itself', () => {
    for (const [image] of pairs(seed)) expect(explain(image, image).parts).toEqual([])
  })

  test('nothing is said to be new or gone because a record had no room for it', () => {
    for (const [image] of pairs(seed)) {
      const rebuilt = image.layers.map((layer, index) => ({ ...layer, diffId: `sha256:${index}` }))
      const fitted = fitImage({ ...image, layers: rebuilt }, 2500)
      for (const cause of [explain(image, fitted), explain(fitted, image)]) {
        const claims = nodes(cause).filter(({ kind, change }) => kind !== 'layer' && /added|removed/.test(change))
        expect(outline({ ...cause, parts: claims })).toEqual([])
        expect(wrong(cause)).toEqual([])
      }
    }
  })
})
