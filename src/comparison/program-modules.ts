import type { GoModule } from '../gobinary/go-binary.ts'
import type { ImageRecord } from '../record/record.ts'
import { OTHER_MODULES } from '../units/other-modules.ts'
import type { ModuleOf } from './explain-packages.ts'
import { groupBy } from './group.ts'
import { pairOff, type PairedOff } from './pair-off.ts'
import type { GoProgram } from '../inventory/programs.ts'

/** A module of one side; the version of the standard library is that of Go. */
export interface ProgramModule extends ModuleOf {
  readonly version: string
}

/**
 * Modules are found again by their path, and then by what it was before a new major version (`/v2`, `.v2`) was written at
 * its end. The module of the program itself is the same under any path.
 */
const KEYS: readonly ((part: ProgramModule) => string)[] = [
  (part) => fixedKey(part) ?? part.module.path,
  (part) => fixedKey(part) ?? part.module.path.replace(/[./]v\d+$/, ''),
]

const fixedKey = ({ module: { kind } }: ProgramModule): string | undefined =>
  kind === 'std' || kind === 'main' ? `${kind} module` : undefined

/** The Go programs that both images have: found again by their path, and then by their main package. */
export function pairPrograms(base: ImageRecord, head: ImageRecord): PairedOff<GoProgram>['pairs'] {
  return pairOff(base.goBinaries, head.goBinaries, [({ path }) => path, ({ main }) => main || undefined]).pairs
}

/** Whether the functions of one side alone could be told: its modules were not added then, and its code did not move. */
export function isHalfKnown(base: GoProgram, head: GoProgram): boolean {
  return hasModules(base) !== hasModules(head)
}

const hasModules = ({ modules }: GoProgram): boolean => modules.some(({ bytes }) => bytes > 0)

/**
 * The modules of both sides of a program, and those that only one side has; undefined is a side that lacks the program. What
 * the other side's record may have folded is on neither list, since nobody knows whether it was there.
 */
export function pairModules(base: GoProgram | undefined, head: GoProgram | undefined): PairedOff<ProgramModule> {
  const [before, after] = [partsOf(base), partsOf(head)]
  const { pairs, ...alone } = pairOff(before, after, KEYS)
  return { pairs, base: isComplete(head) ? alone.base : [], head: isComplete(base) ? alone.head : [] }
}

const isComplete = (program: GoProgram | undefined): boolean =>
  program === undefined || program.modules.every(({ path }) => path !== OTHER_MODULES)

function partsOf(program: GoProgram | undefined): readonly ProgramModule[] {
  if (program === undefined) return []
  const named = program.modules.filter(({ path }) => path !== OTHER_MODULES)
  const packages = groupBy(program.packages, ({ module }) => module)
  return named.map((module) => ({
    packages: packages.get(module.path) ?? [],
    module,
    version: versionOf(module, program.goVersion),
  }))
}

/** Empty for the program's own module: its version is another one at each commit, and explains nothing. */
function versionOf({ kind, version, replacedBy }: GoModule, goVersion: string): string {
  if (kind === 'std') return goVersion
  if (kind === 'main') return ''
  return replacedBy === undefined ? version : `${version} => ${replacedBy}`
}
