/** One step of an alignment: an element of both sides, or of only one. */
export type Aligned<T> = readonly [base: T, head: T] | readonly [base: T, head: null] | readonly [base: null, head: T]

/** Limit on the cells of the table of pairs: 512 layers a side, more than any overlay can have (500 on Linux). */
const MOST_CELLS = 512 * 512

/**
 * Pairs as many equal elements as possible, in order (a longest common subsequence). The cost is the product of the
 * lengths after the common start; over the limit, nothing there is paired, because manifests choose both lengths.
 */
export function align<T>(
  base: readonly T[],
  head: readonly T[],
  equal: (a: T, b: T) => boolean,
): readonly Aligned<T>[] {
  let same = 0
  while (same < Math.min(base.length, head.length) && equal(base[same]!, head[same]!)) same += 1
  const rest = [base.slice(same), head.slice(same)] as const
  const isTooMuch = rest[0].length * rest[1].length > MOST_CELLS
  return [
    ...base.slice(0, same).map((item, index) => [item, head[index]!] as const),
    ...(isTooMuch ? unpaired(...rest) : alignRest(...rest, equal)),
  ]
}

const unpaired = <T>(base: readonly T[], head: readonly T[]): readonly Aligned<T>[] => [
  ...base.map((item) => [item, null] as const),
  ...head.map((item) => [null, item] as const),
]

function alignRest<T>(base: readonly T[], head: readonly T[], equal: (a: T, b: T) => boolean): readonly Aligned<T>[] {
  const pairs = commonLengths(base, head, equal)
  const aligned: Aligned<T>[] = []
  let [i, j] = [0, 0]
  while (i < base.length || j < head.length) {
    if (i < base.length && j < head.length && equal(base[i]!, head[j]!)) {
      aligned.push([base[i++]!, head[j++]!])
    } else if (j === head.length || (i < base.length && pairs[i + 1]![j]! >= pairs[i]![j + 1]!)) {
      aligned.push([base[i++]!, null])
    } else {
      aligned.push([null, head[j++]!])
    }
  }
  return aligned
}

/** Aligns by the first of `rules`, then what is left between its pairs by the next one, so that no pairs cross. */
export function alignBy<T>(
  base: readonly T[],
  head: readonly T[],
  rules: readonly ((a: T, b: T) => boolean)[],
): readonly Aligned<T>[] {
  const [rule, ...others] = rules
  if (!rule) return unpaired(base, head)
  const aligned: Aligned<T>[] = []
  let between: Aligned<T>[] = []
  const close = () => {
    const left = between.flatMap(([item]) => (item === null ? [] : [item]))
    const right = between.flatMap(([, item]) => (item === null ? [] : [item]))
    for (const step of alignBy(left, right, others)) aligned.push(step)
    between = []
  }
  for (const step of align(base, head, rule)) {
    if (step[0] === null || step[1] === null) {
      between.push(step)
      continue
    }
    close()
    aligned.push(step)
  }
  close()
  return aligned
}

/** `[i][j]`: the most pairs that `base` from i on and `head` from j on can form. */
function commonLengths<T>(base: readonly T[], head: readonly T[], equal: (a: T, b: T) => boolean): number[][] {
  const lengths = Array.from({ length: base.length + 1 }, () => Array.from<number>({ length: head.length + 1 }).fill(0))
  for (let i = base.length - 1; i >= 0; i -= 1) {
    for (let j = head.length - 1; j >= 0; j -= 1) {
      lengths[i]![j] = equal(base[i]!, head[j]!)
        ? lengths[i + 1]![j + 1]! + 1
        : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!)
    }
  }
  return lengths
}
