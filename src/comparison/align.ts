/** One step of an alignment: an element of both sides, or of one of them. */
export type Aligned<T> = readonly [base: T, head: T] | readonly [base: T, head: null] | readonly [base: null, head: T]

/** Elements of a table that finds the most pairs: of stacks with more layers than any overlay can have (Linux, 500). */
const MOST_CELLS = 512 * 512

/**
 * Both lists, each in its order, with as many equal elements paired as possible (a longest common subsequence).
 * Between two pairs, what only `base` has comes first. Time and memory are the product of the lengths behind what is equal at
 * the start; where that is over a limit nothing there is paired, since whoever writes a manifest chooses both.
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

/**
 * Aligns by the first of `rules`; between its pairs, what is left by the next one, and so on: a pair of an earlier rule is
 * never crossed by one of a later.
 */
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

/** `[i][j]`: how many pairs `base` from i on and `head` from j on can have. */
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
