import type { GoModule } from '../../gobinary/go-binary.ts'
import type { Measure } from '../../limits/measures.ts'
import type { Bytes } from '../../units/bytes.ts'
import type { Inventory } from '../inventory.ts'
import { firstNames } from './first-names.ts'
import { goPattern } from './go-pattern.ts'
import { whyModulesUnknown, whyPartsUnknown } from './unread.ts'

type Programs = Pick<Inventory, 'goBinaries' | 'packed'>

const NAMES = 20
const MODULE_NAMES = 1000

/** Modules in all Go programs, by their own path or by that of what replaces them. */
export function moduleMeasure(pattern: string, programs: Programs): Measure {
  const isMeant = goPattern(pattern)
  const modules = programs.goBinaries.flatMap((program) => program.modules)
  return ofParts(
    modules.filter((module) => pathsOf(module).some(isMeant)),
    whyModulesUnknown(programs),
  )
}

/** Packages in all Go programs. */
export function packageMeasure(pattern: string, programs: Programs): Measure {
  const isMeant = goPattern(pattern)
  const packages = programs.goBinaries.flatMap((program) => program.packages)
  return ofParts(
    packages.filter(({ path }) => isMeant(path)),
    whyPartsUnknown(programs),
  )
}

function ofParts(
  parts: readonly { readonly path: string; readonly bytes: Bytes }[],
  unknown: string | undefined,
): Measure {
  const bytesOf = new Map<string, Bytes>()
  for (const { path, bytes } of parts) bytesOf.set(path, (bytesOf.get(path) ?? 0) + bytes)
  const found = firstNames(NAMES)
  let total = 0
  for (const [path, bytes] of bytesOf) {
    found.add(path, bytes)
    total += bytes
  }
  return unlessUnknown({ amount: total, count: found.count(), names: found.names() }, unknown)
}

/** The modules that Go programs depend on, without versions; what replaces one is one, too. */
export function modulesMeasure(programs: Programs): Measure {
  const dependencies = programs.goBinaries.flatMap(({ modules }) => modules.filter(({ kind }) => kind === 'dependency'))
  const found = firstNames(MODULE_NAMES)
  for (const path of new Set(dependencies.flatMap(pathsOf))) found.add(path)
  const measure = { amount: found.count(), count: found.count(), names: found.names() }
  return unlessUnknown(measure, whyModulesUnknown(programs))
}

/** Go programs that contain the package `testing`. */
export function testCodeMeasure(programs: Programs): Measure {
  const found = firstNames(NAMES)
  for (const { path, packages } of programs.goBinaries) {
    if (packages.some((each) => each.path === 'testing')) found.add(`/${path}`)
  }
  const measure = { amount: found.count(), count: found.count(), names: found.names() }
  return found.count() > 0 ? measure : unlessUnknown(measure, whyPartsUnknown(programs))
}

function unlessUnknown(measure: Measure, unknown: string | undefined): Measure {
  return unknown === undefined ? measure : { ...measure, amount: null, unknown }
}

/** A folder that replaces a module has no path of its own. */
function pathsOf({ path, replacedBy }: GoModule): readonly string[] {
  const other = replacedBy?.replace(/@[^@]*$/, '')
  return other === undefined || other.startsWith('(') ? [path] : [path, other]
}
