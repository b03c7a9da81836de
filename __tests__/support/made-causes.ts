import type { Advice } from '../../src/advice/advice.ts'
import type { Cause, CauseChange, CauseKind, ModuleChange, SettingChange } from '../../src/comparison/cause.ts'
import type { Comparison, ImageComparison } from '../../src/comparison/comparison.ts'

type Sides = readonly [base: number | null, head: number | null]

/** A part of a cause; its kind of change follows from its sides, unless given. */
export function cause(kind: CauseKind, name: string, [base, head]: Sides, fields: Partial<Cause> = {}): Cause {
  const delta = (head ?? 0) - (base ?? 0)
  return {
    kind,
    name,
    change: changeOf(base, head),
    base,
    head,
    delta,
    from: '',
    to: '',
    count: 1,
    parts: [],
    ...fields,
  }
}

/** The parts that were too small to be named: `count`, 0 if unknown. */
export function rest(delta: number, count: number): Cause {
  return cause('rest', 'part', [null, null], { change: 'same', delta, count })
}

/** The cause of an image's change, made of its layers. */
export function causeOf(parts: readonly Cause[], unpacked = 18_400_000): Cause {
  const delta = parts.reduce((sum, part) => sum + part.delta, 0)
  return cause('image', 'product-catalog', [unpacked, unpacked + delta], { parts })
}

function changeOf(base: number | null, head: number | null): CauseChange {
  if (base === null) return 'added'
  if (head === null) return 'removed'
  return head === base ? 'same' : head > base ? 'grew' : 'shrank'
}

export function setting(what: SettingChange['what'], base: string, head: string, path = 'app'): SettingChange {
  return { what, path: what === 'base image' ? '' : path, setting: '', base, head }
}

/** Advice on one file of an unknown layer, unless fields say otherwise. */
export function advice(kind: Advice['kind'], fields: Partial<Advice> = {}): Advice {
  const flag = kind === 'strip' && { flag: '-ldflags="-s -w"' }
  return {
    kind,
    saving: 1_000_000,
    paths: ['app'],
    files: 1,
    layer: null,
    hiddenBy: null,
    line: null,
    ...flag,
    ...fields,
  }
}

const CHANGES = ['upgraded', 'downgraded', 'changed', 'added', 'removed'] as const

/**
 * A change of a module of /app in short form: `upgraded a.com/x v1.0.0 v1.1.0`, with two blanks or one at the end for
 * no version.
 */
export function moduleChange(text: string, [base, head]: Sides): ModuleChange {
  const [word, name = '', from = '', to = ''] = text.split(' ')
  const change = CHANGES.find((each) => each === word)!
  return { path: 'app', change, name, base, head, delta: (head ?? 0) - (base ?? 0), from, to }
}

/** An image compared with another, without changes except for `fields`. */
export function imageComparison(fields: Partial<ImageComparison> = {}): ImageComparison {
  const platform = 'linux/amd64'
  const nothing = { metrics: [], layers: [], paths: [], cause: null, settings: [], modules: [] }
  return { name: 'product-catalog', platform, basePlatform: platform, ...nothing, ...fields }
}

/** The comparison with these reasons for its first image, and none for the others. */
export function withCause(
  comparison: Comparison,
  why: Cause,
  settings: readonly SettingChange[] = [],
  modules: readonly ModuleChange[] = [],
): Comparison {
  if (comparison.kind === 'none') return comparison
  const [first, ...others] = comparison.images
  const images = first ? [{ ...first, cause: why, settings, modules }, ...others.map(unexplained)] : []
  return { ...comparison, images }
}

function unexplained(image: ImageComparison): ImageComparison {
  return { ...image, cause: null, settings: [], modules: [] }
}
