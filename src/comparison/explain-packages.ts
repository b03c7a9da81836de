import type { GoModule, GoPackage } from '../gobinary/go-binary.ts'
import type { Bytes } from '../units/bytes.ts'
import { sum } from '../units/sum.ts'
import type { Cause } from './cause.ts'
import { fold } from './fold.ts'
import { makeCause } from './make-cause.ts'

export interface ModuleOf {
  readonly packages: readonly GoPackage[]
  readonly module: GoModule
}

/** Which packages of a module changed. Empty unless both records list all of them, so that they sum to the module. */
export function explainPackages(base: ModuleOf, head: ModuleOf): readonly Cause[] {
  const [before, after] = [packagesOf(base), packagesOf(head)]
  if (!before || !after) return []
  const parts = [...new Set([...before.keys(), ...after.keys()])]
    .map((path) => makeCause('package', path, { base: before.get(path) ?? null, head: after.get(path) ?? null }))
    .filter(({ delta }) => delta !== 0)
  return fold(parts, head.module.bytes - base.module.bytes, 'package')
}

function packagesOf({ packages, module }: ModuleOf): ReadonlyMap<string, Bytes> | undefined {
  const listed = sum(packages, ({ bytes }) => bytes)
  return listed === module.bytes ? new Map(packages.map(({ path, bytes }) => [path, bytes])) : undefined
}
