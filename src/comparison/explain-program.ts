import type { GoBinary, GoModule } from '../gobinary/go-binary.ts'
import type { GoBinaryRecord, OTHER_MODULES } from '../record/record.ts'
import type { Cause } from './cause.ts'
import { explainPackages, type ModuleOf } from './explain-packages.ts'
import { fold } from './fold.ts'
import { groupBy } from './group.ts'
import type { LayerFile } from './layer-contents.ts'
import { makeCause, type Sides } from './make-cause.ts'
import { compareVersions } from './module-version.ts'
import { pairOff } from './pair-off.ts'

/** The module that a record folds the lightest ones into; a step imports nothing but types of another. */
const FOLDED: typeof OTHER_MODULES = 'other modules'

/** A module of one side; the version of the standard library is that of Go. */
interface Part extends ModuleOf {
  readonly version: string
}

/** The modules of one side that the record names, and whether those are all of them. */
interface Modules {
  readonly parts: readonly Part[]
  readonly isComplete: boolean
}

/**
 * Modules are found again by their path, and then by what it was before a new major version (`/v2`, `.v2`) was written at
 * its end. The module of the program itself is the same under any path.
 */
const KEYS: readonly ((part: Part) => string)[] = [
  ({ module: { kind, path } }) => (kind === 'std' || kind === 'main' ? `${kind} module` : path),
  ({ module: { path } }) => path.replace(/[./]v\d+$/, ''),
]

/**
 * What changed in a Go program: its modules and the buckets of everything else. Undefined is a side that lacks it. Nothing
 * is said where the functions of one side alone could be told: its modules were not added, and its code did not move.
 */
export function explainProgram(before: LayerFile | undefined, after: LayerFile | undefined): readonly Cause[] {
  const [base, head] = [before?.program, after?.program]
  if (!base && !head) return []
  if (base && head && hasModules(base) !== hasModules(head)) return []
  const buckets = [base, head].every((each) => each === undefined || TYPES in each.buckets) ? same : withoutTypes
  const parts = [...moduleCauses(base, head), ...bucketCauses(buckets(base?.buckets), buckets(head?.buckets))]
  return fold(parts, (after?.bytes ?? 0) - (before?.bytes ?? 0), 'part')
}

const hasModules = ({ modules }: GoBinaryRecord): boolean => modules.some(({ bytes }) => bytes > 0)

type Buckets = GoBinary['buckets']
const TYPES = 'type data'
const same = (buckets: Buckets = {}): Buckets => buckets

/** Only since Go 1.27 does a program say which of its read-only data are types: beside an older one, they are all one. */
function withoutTypes(buckets: Buckets = {}): Buckets {
  const { [TYPES]: types, 'strings and read-only data': data, ...others } = buckets
  return types === undefined ? buckets : { ...others, 'strings and read-only data': types + (data ?? 0) }
}

function moduleCauses(base: GoBinaryRecord | undefined, head: GoBinaryRecord | undefined): readonly Cause[] {
  const [before, after] = [modulesOf(base), modulesOf(head)]
  const paired = pairOff(before.parts, after.parts, KEYS)
  return [
    ...paired.pairs.map(([a, b]) => changed(a, b)),
    ...(before.isComplete ? paired.head : []).map((part) => lone(part, { base: null, head: part.module.bytes })),
    ...(after.isComplete ? paired.base : []).map((part) => lone(part, { base: part.module.bytes, head: null })),
  ].filter(({ delta }) => delta !== 0)
}

function modulesOf(program: GoBinaryRecord | undefined): Modules {
  const modules = program?.modules ?? []
  const named = modules.filter(({ path }) => path !== FOLDED)
  const packages = groupBy(program?.packages ?? [], ({ module }) => module)
  return {
    parts: named.map((module) => ({
      packages: packages.get(module.path) ?? [],
      module,
      version: versionOf(module, program?.goVersion ?? ''),
    })),
    isComplete: named.length === modules.length,
  }
}

/** Empty for the program's own module: its version is another one at each commit, and explains nothing. */
function versionOf({ kind, version, replacedBy }: GoModule, goVersion: string): string {
  if (kind === 'std') return goVersion
  if (kind === 'main') return ''
  return replacedBy === undefined ? version : `${version} => ${replacedBy}`
}

function changed(before: Part, after: Part): Cause {
  const [from, to] = [before.version, after.version]
  const sides = { base: before.module.bytes, head: after.module.bytes }
  const order = compareVersions(from, to)
  const fields = { from, to, parts: explainPackages(before, after) }
  if (order === 0) return makeCause('module', nameOf(after.module), sides, fields)
  return makeCause('module', nameOf(after.module), sides, { ...fields, change: order < 0 ? 'upgraded' : 'downgraded' })
}

function lone({ module, version }: Part, sides: Sides): Cause {
  return makeCause('module', nameOf(module), sides, sides.base === null ? { to: version } : { from: version })
}

function nameOf({ kind, path }: GoModule): string {
  if (kind === 'std') return 'standard library'
  return kind === 'unknown' && path === 'unknown' ? 'packages of no known module' : path
}

function bucketCauses(base: Buckets, head: Buckets): readonly Cause[] {
  const [before, after] = [new Map(Object.entries(base)), new Map(Object.entries(head))]
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((name) => makeCause('bucket', name, { base: before.get(name) ?? null, head: after.get(name) ?? null }))
    .filter(({ delta }) => delta !== 0)
}
