import { groupBy } from '../units/group-by.ts'

export interface PairedOff<T> {
  readonly pairs: readonly (readonly [base: T, head: T])[]
  readonly base: readonly T[]
  readonly head: readonly T[]
}

/** Pairs items with the same key, in order: by the first of `keys`, the rest by the next. Undefined matches nothing. */
export function pairOff<T>(
  base: readonly T[],
  head: readonly T[],
  keys: readonly ((item: T) => string | undefined)[],
): PairedOff<T> {
  let left: PairedOff<T> = { pairs: [], base, head }
  for (const key of keys) {
    const found = pairBy(left.base, left.head, key)
    left = { ...found, pairs: [...left.pairs, ...found.pairs] }
  }
  return left
}

function pairBy<T>(base: readonly T[], head: readonly T[], key: (item: T) => string | undefined): PairedOff<T> {
  const waiting = groupBy(base.toReversed(), key) // pop() takes the last, so each group is reversed
  const pairs: (readonly [T, T])[] = []
  const alone: T[] = []
  for (const item of head) {
    const name = key(item)
    const other = name === undefined ? undefined : waiting.get(name)?.pop()
    if (other === undefined) alone.push(item)
    else pairs.push([other, item])
  }
  const paired = new Set(pairs.map(([before]) => before))
  return { pairs, base: base.filter((item) => !paired.has(item)), head: alone }
}
