import type { Bytes } from '../../units/bytes.ts'

/** Counts names and keeps the first `most`: the heaviest, or of the same weight in the order of the alphabet. */
export interface FirstNames {
  add(name: string, bytes?: Bytes): void
  count(): number
  names(): readonly string[]
}

interface Named {
  readonly name: string
  readonly bytes: Bytes
}

export function firstNames(most: number): FirstNames {
  let first: Named[] = []
  let [count, floor] = [0, -1] // nothing lighter can still be among the first
  const sorted = () => first.toSorted((a, b) => b.bytes - a.bytes || (a.name < b.name ? -1 : 1)).slice(0, most)
  return {
    add(name, bytes = 0) {
      count += 1
      if (bytes < floor) return
      if (first.push({ name, bytes }) < 8 * most) return
      first = sorted()
      floor = first.at(-1)!.bytes
    },
    count: () => count,
    names: () => sorted().map(({ name }) => name),
  }
}
