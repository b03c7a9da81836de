import type { GoModule, GoPackage } from '../gobinary/go-binary.ts'
import type { Bytes } from '../units/bytes.ts'
import { sum } from '../units/sum.ts'
import type { GoProgram } from './programs.ts'

/** A module in one Go program; `bytes` are those of its functions. */
export interface ModuleInProgram {
  readonly path: string
  readonly layer: number
  /** Bytes of the program's file. */
  readonly size: Bytes
  readonly bytes: Bytes
  readonly module: GoModule
  /** Heaviest first. */
  readonly packages: readonly GoPackage[]
}

/** A module, or packages of one, in the Go programs that contain it. */
export interface ModuleDetail {
  readonly bytes: Bytes
  /** The program with most of it first. */
  readonly programs: readonly ModuleInProgram[]
}

/** The module `of` in each program, else the packages at and below that path; `std` is the standard library. */
export function moduleDetail(programs: readonly GoProgram[], of: string): readonly ModuleDetail[] {
  const found = programs.flatMap((program) => inProgram(program, of)).toSorted((a, b) => b.bytes - a.bytes)
  return found.length === 0 ? [] : [{ bytes: sum(found, (each) => each.bytes), programs: found }]
}

function inProgram({ path, layer, size, modules, packages }: GoProgram, of: string): readonly ModuleInProgram[] {
  const named = modules.filter((module) => module.path === of || (of === 'std' && module.kind === 'std'))
  if (named.length > 0) {
    return named.map((module) => {
      const own = packages.filter((each) => each.module === module.path)
      return { path, layer, size, bytes: module.bytes, module, packages: own }
    })
  }
  const below = packages.filter((each) => each.path === of || each.path.startsWith(`${of}/`))
  return modules.flatMap((module) => {
    const own = below.filter((each) => each.module === module.path)
    return own.length === 0 ? [] : [{ path, layer, size, bytes: sum(own, (each) => each.bytes), module, packages: own }]
  })
}
