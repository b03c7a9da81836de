import type { GoBinary, GoModule } from '../gobinary/go-binary.ts'
import type { Cause } from './cause.ts'
import { explainPackages } from './explain-packages.ts'
import { fold } from './fold.ts'
import type { LayerFile } from './layer-contents.ts'
import { makeCause, type Sides } from './make-cause.ts'
import { compareVersions } from './module-version.ts'
import { isHalfKnown, pairModules, type ProgramModule } from './program-modules.ts'
import type { GoProgram } from '../inventory/programs.ts'

/** Why a Go program weighs more or less: modules and buckets. Empty if the functions of only one side are known. */
export function explainProgram(before: LayerFile | undefined, after: LayerFile | undefined): readonly Cause[] {
  const [base, head] = [before?.program, after?.program]
  if (!base && !head) return []
  if (base && head && isHalfKnown(base, head)) return []
  const buckets = [base, head].every((each) => each === undefined || TYPES in each.buckets) ? same : withoutTypes
  const parts = [...moduleCauses(base, head), ...bucketCauses(buckets(base?.buckets), buckets(head?.buckets))]
  return fold(parts, (after?.bytes ?? 0) - (before?.bytes ?? 0), 'part')
}

type Buckets = GoBinary['buckets']
const TYPES = 'type data'
const same = (buckets: Buckets = {}): Buckets => buckets

/** Since Go 1.27, types are apart from other read-only data. Beside an older program, the two are merged. */
function withoutTypes(buckets: Buckets = {}): Buckets {
  const { [TYPES]: types, 'strings and read-only data': data, ...others } = buckets
  return types === undefined ? buckets : { ...others, 'strings and read-only data': types + (data ?? 0) }
}

function moduleCauses(base: GoProgram | undefined, head: GoProgram | undefined): readonly Cause[] {
  const { pairs, ...alone } = pairModules(base, head)
  return [
    ...pairs.map(([before, after]) => changed(before, after)),
    ...alone.head.map((part) => lone(part, { base: null, head: part.module.bytes })),
    ...alone.base.map((part) => lone(part, { base: part.module.bytes, head: null })),
  ].filter(({ delta }) => delta !== 0)
}

function changed(before: ProgramModule, after: ProgramModule): Cause {
  const [from, to] = [before.version, after.version]
  const sides = { base: before.module.bytes, head: after.module.bytes }
  const order = compareVersions(from, to)
  const fields = { from, to, parts: explainPackages(before, after) }
  if (order === 0) return makeCause('module', nameOf(after.module), sides, fields)
  return makeCause('module', nameOf(after.module), sides, { ...fields, change: order < 0 ? 'upgraded' : 'downgraded' })
}

function lone({ module, version }: ProgramModule, sides: Sides): Cause {
  return makeCause('module', nameOf(module), sides, sides.base === null ? { to: version } : { from: version })
}

function nameOf({ kind, path }: GoModule): string {
  if (kind === 'std') return 'standard library'
  return kind === 'unknown' ? 'packages of no known module' : path
}

function bucketCauses(base: Buckets, head: Buckets): readonly Cause[] {
  const [before, after] = [new Map(Object.entries(base)), new Map(Object.entries(head))]
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((name) => makeCause('bucket', name, { base: before.get(name) ?? null, head: after.get(name) ?? null }))
    .filter(({ delta }) => delta !== 0)
}
