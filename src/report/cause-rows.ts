import type { Cause, CauseKind } from '../comparison/cause.ts'
import { sum } from '../units/sum.ts'

/** Most rows of one image's table: what a reader takes in at a glance. The JSON report has the whole tree. */
const MOST_ROWS = 25
/** Most packages named per module: those of the standard library would crowd out modules. */
const MOST_PACKAGES = 4

/** `depth` 0 is a layer; its parts are one deeper. */
export interface CauseRow {
  readonly depth: number
  readonly cause: Cause
}

/** What the parts of each kind are called, to count the folded ones. */
const PARTS: Readonly<Record<CauseKind, string>> = {
  image: 'layer',
  layer: 'file',
  path: 'part',
  module: 'package',
  package: 'part',
  bucket: 'part',
  rest: 'part',
}

/**
 * The parts below a cause, top-down in their own order, in at most `most` rows: the heaviest of the whole tree by name,
 * and for each level one `rest` with the others' total. The rows of a level sum to the level above it.
 */
export function causeRows(cause: Cause, most: number = MOST_ROWS): readonly CauseRow[] {
  const tree = withFewPackages(cause)
  const shown = new Set<Cause>()
  let rows = rowsBelow(tree, shown, 0)
  for (const next of heaviestFirst(tree)) {
    shown.add(next)
    const more = rowsBelow(tree, shown, 0)
    if (more.length > most) break
    rows = more
  }
  return rows
}

/** A rest with bytes on its sides counts as one thing: the hidden files of a layer. */
export function isNamed({ kind, base, head }: Cause): boolean {
  return kind !== 'rest' || base !== null || head !== null
}

/** The tree with only the heaviest packages of each module; the others are one total. */
function withFewPackages(cause: Cause): Cause {
  const parts = cause.parts.map(withFewPackages)
  const packages = parts.filter(({ kind }) => kind === 'package')
  if (packages.length <= MOST_PACKAGES) return { ...cause, parts }
  const sorted = packages.toSorted((a, b) => Math.abs(b.delta) - Math.abs(a.delta))
  const heaviest = new Set(sorted.slice(0, MOST_PACKAGES))
  const named = parts.filter((part) => heaviest.has(part))
  const others = parts.filter((part) => !heaviest.has(part))
  return { ...cause, parts: [...named, folded(others, PARTS.module)] }
}

interface Weighed {
  readonly cause: Cause
  /** The largest change in it: growth and shrinkage of parts that cancel out still count. */
  readonly weight: number
}

/** All named parts below a cause; none comes before the part that contains it. */
function heaviestFirst(cause: Cause): readonly Cause[] {
  return weighed(cause)
    .slice(1)
    .filter((each) => isNamed(each.cause))
    .toSorted((a, b) => b.weight - a.weight)
    .map((each) => each.cause)
}

function weighed(cause: Cause): readonly Weighed[] {
  const below = cause.parts.map(weighed)
  const weight = Math.max(Math.abs(cause.delta), ...below.map(([part]) => part?.weight ?? 0))
  return [{ cause, weight }, ...below.flat()]
}

/** The shown parts of a cause, each with its own shown parts, then one rest for all others. */
function rowsBelow(cause: Cause, shown: ReadonlySet<Cause>, depth: number): readonly CauseRow[] {
  const others = cause.parts.filter((part) => !shown.has(part))
  // A single part takes no more room under its own name.
  if (others.length === 1 && others.every(isNamed)) others.pop()
  const named = cause.parts.filter((part) => !others.includes(part)).flatMap((part) => rowsOf(part, shown, depth))
  return others.length === 0 ? named : [...named, { depth, cause: folded(others, PARTS[cause.kind]) }]
}

function rowsOf(cause: Cause, shown: ReadonlySet<Cause>, depth: number): readonly CauseRow[] {
  const row = { depth, cause }
  return cause.parts.some((part) => shown.has(part)) ? [row, ...rowsBelow(cause, shown, depth + 1)] : [row]
}

function folded(others: readonly Cause[], name: string): Cause {
  const delta = sum(others, (each) => each.delta)
  // A rest with an unknown count (0) makes the sum unknown, too.
  const count = others.some((each) => each.count === 0) ? 0 : sum(others, (each) => each.count)
  return { kind: 'rest', change: 'same', name, base: null, head: null, delta, from: '', to: '', count, parts: [] }
}
