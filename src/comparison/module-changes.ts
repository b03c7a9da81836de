import type { ImageRecord } from '../record/record.ts'
import type { Bytes } from '../units/bytes.ts'
import type { ModuleChange } from './cause.ts'
import { compareVersions } from './module-version.ts'
import { isHalfKnown, pairModules, pairPrograms, type ProgramModule } from './program-modules.ts'
import type { GoProgram } from '../inventory/programs.ts'

/**
 * The modules that were added, removed or changed their version in a Go program that both images have, largest change
 * first, even without bytes (issue 11, heading 10). The standard library's version is Go's (compare-settings.ts).
 */
export function compareModules(head: ImageRecord, base: ImageRecord): readonly ModuleChange[] {
  return pairPrograms(base, head)
    .flatMap(([before, after]) => programChanges(before, after))
    .toSorted((a, b) => Math.abs(b.delta) - Math.abs(a.delta) || (a.name < b.name ? -1 : 1))
}

function programChanges(base: GoProgram, head: GoProgram): readonly ModuleChange[] {
  if (isHalfKnown(base, head)) return []
  const { pairs, ...alone } = pairModules(base, head)
  const versions = pairs.flatMap(([before, after]) => changed(head.path, before, after))
  const added = alone.head.flatMap((part) => lone(head.path, part, 'added'))
  const removed = alone.base.flatMap((part) => lone(head.path, part, 'removed'))
  return [...versions, ...added, ...removed]
}

function changed(
  path: string,
  { module: old, version: from }: ProgramModule,
  { module, version: to }: ProgramModule,
): readonly ModuleChange[] {
  if (module.kind !== 'dependency' || from === to) return []
  const order = compareVersions(from, to)
  const change = order === 0 ? 'changed' : order < 0 ? 'upgraded' : 'downgraded'
  return [{ path, change, name: module.path, from, to, ...sides(old.bytes, module.bytes) }]
}

function lone(path: string, { module, version }: ProgramModule, change: 'added' | 'removed'): readonly ModuleChange[] {
  if (module.kind !== 'dependency') return []
  const [from, to] = change === 'added' ? ['', version] : [version, '']
  const bytes = change === 'added' ? sides(null, module.bytes) : sides(module.bytes, null)
  return [{ path, change, name: module.path, from, to, ...bytes }]
}

function sides(base: Bytes | null, head: Bytes | null): Pick<ModuleChange, 'base' | 'head' | 'delta'> {
  return { base, head, delta: (head ?? 0) - (base ?? 0) }
}
