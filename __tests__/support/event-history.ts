import type { WorldHistory } from './commit-world.ts'
import { NONCE } from './nonce.ts'

/** An image that copies `app` weighs as many bytes as that has. */
interface Weighed {
  readonly bytes: number
  readonly parents: readonly string[]
}

/** Commits on `parent`, each so many bytes heavier than the one before it. */
function grown(
  prefix: string,
  on: string,
  from: number,
  grows: readonly number[],
): { readonly [name: string]: Weighed } {
  let bytes = from
  return Object.fromEntries(
    grows.map((more, index) => [
      `${prefix}${index + 1}`,
      { bytes: (bytes += more), parents: [index === 0 ? on : `${prefix}${index}`] },
    ]),
  )
}

/** Bytes of main's commit with this number. Each is 1 kB heavier than the one before it, the last 10 MB more. */
const onMain = (number: number): number => 100_000 + number * 1000 + (number === TIP ? 10_000_000 : 0)
const TIP = 40
const MERGED: { readonly [number: number]: string } = { 12: 't2', 24: 'w1' }

const main = (first: number, last: number): { readonly [name: string]: Weighed } =>
  Object.fromEntries(
    Array.from({ length: last - first + 1 }, (_, index) => {
      const number = first + index
      const merged = MERGED[number]
      const parents = [...(number === 1 ? [] : [`m${number - 1}`]), ...(merged === undefined ? [] : [merged])]
      return [`m${number}`, { bytes: onMain(number), parents }]
    }),
  )

/**
 * main (m1 … m40) with two merges; a release line from v1.4.0 (r1 … r6); `feature` (p), which weighs nothing more, and
 * a pull request stacked on it (s); a branch that is new (n), one that was rewritten (f, before that o) and one that
 * goes on (d); and a merge queue (g1, then g2).
 */
const COMMITS: { readonly [name: string]: Weighed } = {
  ...main(1, 10),
  ...grown('t', 'm10', onMain(10), [1, 1]),
  ...main(11, 22),
  ...grown('w', 'm22', onMain(22), [1]),
  ...main(23, TIP),
  ...grown('r', 'm20', onMain(20), [10, 10, 10, 10, 10, 10]),
  ...grown('p', 'm34', onMain(34), [0, 0]),
  merge: { bytes: onMain(TIP), parents: ['m40', 'p2'] },
  swapped: { bytes: onMain(TIP), parents: ['p2', 'm40'] },
  ...grown('s', 'p2', onMain(34), [3, 4]),
  stacked: { bytes: onMain(34) + 7, parents: ['p2', 's2'] },
  ...grown('n', 'm37', onMain(37), [5, 20, 40]),
  ...grown('o', 'm35', onMain(35), [100, 100]),
  ...grown('f', 'm39', onMain(39), [13, 17]),
  ...grown('d', 'm31', onMain(31), [2, 6, 9]),
  ...grown('q', 'm38', onMain(38), [11]),
  g1: { bytes: onMain(TIP), parents: ['m40', 'p2'] },
  g2: { bytes: onMain(TIP) + 11, parents: ['g1', 'q1'] },
}

const TAGS = {
  'v1.3.0': 'm10',
  'api/v1.0.0': 'm15',
  'v1.4.0': 'm20',
  'v1.4.1': 'r2',
  'v1.4.2': 'r4',
  'v1.4.3': 'r6',
  'v2.0.0-rc.1': 'm28',
  'v2.0.0-rc.2': 'm29',
  'api/v1.1.0': 'm33',
  'v2.1.0': 'm36',
  nightly: 'm40',
}

/** Bytes of a commit's image, by the commit's name. */
export const weightOf = (name: string): number => COMMITS[name]!.bytes

/** A repository of some age; each commit's `app` has its own weight. `more`: other files of every commit. */
export function eventHistory(more: { readonly [path: string]: string } = {}): WorldHistory {
  const commits = Object.entries(COMMITS).map(([name, { bytes, parents }]) => [
    name,
    { files: { ...more, app: NONCE.padEnd(bytes), 'name.txt': name }, parents },
  ])
  return {
    commits: Object.fromEntries(commits),
    refs: {
      main: 'm40',
      feature: 'p2',
      'release/1.4': 'r6',
      new: 'n3',
      rewritten: 'f2',
      develop: 'd3',
      'refs/pull/7/merge': 'merge',
      'refs/pull/8/merge': 'stacked',
      'refs/pull/8/head': 's2',
      'refs/pull/9/merge': 'swapped',
      'refs/pull/10/head': 'o2', // what a force push leaves behind stays reachable for the forge
      'gh-readonly-queue/main/pr-7': 'g1',
      'gh-readonly-queue/main/pr-11': 'g2',
      ...Object.fromEntries(Object.entries(TAGS).map(([tag, name]) => [`refs/tags/${tag}`, name])),
    },
    annotated: { 'v2.0.0': 'm30' },
  }
}
