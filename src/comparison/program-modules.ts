import type { GoModule } from '../gobinary/go-binary.ts'
import type { ImageRecord } from '../record/record.ts'
import { OTHER_MODULES } from '../units/other-modules.ts'
import type { ModuleOf } from './explain-packages.ts'
import { groupBy } from '../units/group-by.ts'
import { pairOff, type PairedOff } from './pair-off.ts'
import type { GoProgram } from '../inventory/programs.ts'

/** A module on one side; the version of the standard library is Go's. */
export interface ProgramModule extends ModuleOf {
  readonly version: string
}

/** Modules match by path, then without a major version (`/v2`) at the end; a program's own matches under any path. */
const KEYS: readonly ((part: ProgramModule) => string)[] = [
  (part) => fixedKey(part) ?? part.module.path,
  (part) => fixedKey(part) ?? part.module.path.replace(/[./]v\d+$/, ''),
]

const fixedKey = ({ module: { kind } }: ProgramModule): string | undefined =>
  kind === 'std' || kind === 'main' ? `${kind} module` : undefined

/** The Go programs that both images have, matched by path, then by main package. */
export function pairPrograms(base: ImageRecord, head: ImageRecord): PairedOff<GoProgram>['pairs'] {
  return pairOff(base.goBinaries, head.goBinaries, [({ path }) => path, ({ main }) => main || undefined]).pairs
}

/** Whether the functions of only one side are known: its modules were not added then. */
export function isHalfKnown(base: GoProgram, head: GoProgram): boolean {
  return hasModules(base) !== hasModules(head)
}

const hasModules = ({ modules }: GoProgram): boolean => modules.some(({ bytes }) => bytes > 0)

/** Pairs the modules of a program. Those that the other side's record may have folded are on neither list. */
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

/** Empty for the program's own module, whose version differs at each commit and explains nothing. */
function versionOf({ kind, version, replacedBy }: GoModule, goVersion: string): string {
  if (kind === 'std') return goVersion
  if (kind === 'main') return ''
  return replacedBy === undefined ? version : `${version} => ${replacedBy}`
}
