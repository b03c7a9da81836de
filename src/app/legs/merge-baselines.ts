import type { ImageBaseline } from '../../baseline/baseline.ts'
import { unseenBytes } from '../../baseline/unseen.ts'
import { shortCommit } from '../../units/commit.ts'
import { groupBy } from '../../units/group-by.ts'

interface Merged<Its> {
  /** One of each image. */
  readonly baselines: readonly Its[]
  readonly notes: readonly string[]
}

/** Legs that weighed an image on a platform each have their part of its weight at the base. */
export function mergeBaselines<Its extends ImageBaseline>(baselines: readonly Its[]): Merged<Its> {
  const merged = [...groupBy(baselines, ({ name }) => name).values()].map(mergeOfImage)
  return { baselines: merged.map(({ baseline }) => baseline), notes: merged.flatMap(({ notes }) => notes) }
}

function mergeOfImage<Its extends ImageBaseline>(parts: readonly Its[]): { baseline: Its; notes: readonly string[] } {
  const first = parts.find(({ kind }) => kind === 'baseline') ?? parts[0]!
  const others = parts.filter((each) => each !== first)
  const together = others.filter((each) => areOfOne(first, each))
  const notes = others
    .filter((each) => !together.includes(each) && first.kind === 'baseline')
    .map((each) => `Not all platforms of ${each.name} are compared with the same base: ${whyApart(each)}`)
  return { baseline: together.reduce(withPart, first), notes }
}

const areOfOne = (a: ImageBaseline, b: ImageBaseline): boolean =>
  a.kind === 'baseline' && b.kind === 'baseline' && sideOf(a) === sideOf(b)

const sideOf = (each: Extract<ImageBaseline, { kind: 'baseline' }>): string =>
  each.source === 'image' ? each.reference : each.commit

function whyApart(baseline: ImageBaseline): string {
  if (baseline.kind === 'none') return baseline.reason
  return `that of one is ${baseline.source === 'image' ? baseline.reference : shortCommit(baseline.commit)}`
}

/** What cannot be seen in one part counts for the whole. */
function withPart<Its extends ImageBaseline>(whole: Its, part: Its): Its {
  if (whole.kind === 'none' || part.kind === 'none') return whole
  const images = [...whole.record.images, ...part.record.images]
  const moved = [...(whole.moved ?? []), ...(part.moved ?? [])]
  return {
    ...whole,
    record: { ...whole.record, images },
    beside: unseenBytes(part) > unseenBytes(whole) ? part.beside : whole.beside,
    outside: [...new Set([...whole.outside, ...part.outside])],
    ...(moved.length > 0 && { moved }),
  }
}
