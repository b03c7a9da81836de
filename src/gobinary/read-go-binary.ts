import { isForDebugging } from './buckets.ts'
import { findBuildInfo, readBuildInfo } from './build-info.ts'
import { readElf, type Elf, type Range } from './elf.ts'
import { readFunctions } from './functions.ts'
import type { Analysis, GoBinary } from './go-binary.ts'
import { bucketsOf, type Buckets } from './buckets-of.ts'
import { foldToModules } from './module-of.ts'
import { strippedSize } from './stripped-size.ts'
import { findFunctionTable, readFunctionTable } from './pclntab.ts'

/** What a file consists of, if it is a Go program. What cannot be read is noted; its bytes are still in a bucket. */
export function readGoBinary(file: Uint8Array): Analysis {
  const elf = readElf(file)
  if (!elf) return { kind: 'other' }
  if (isPacked(file, elf)) return { kind: 'packed', packer: 'UPX' }
  const [information, table] = [findBuildInfo(file, elf), findFunctionTable(file, elf)]
  if (!information && !table) return { kind: 'other' }
  return { kind: 'go', binary: consist(file, elf, { information, table }) }
}

/** UPX writes its mark after the program headers, and no section headers. */
function isPacked(file: Uint8Array, elf: Elf): boolean {
  return (
    elf.sections.length === 0 && Buffer.from(file.buffer, file.byteOffset, Math.min(file.length, 1024)).includes('UPX!')
  )
}

interface Found {
  readonly information: Range | undefined
  readonly table: Range | undefined
}

function consist(file: Uint8Array, elf: Elf, { information, table }: Found): GoBinary {
  const info = information
    ? readBuildInfo(file.subarray(information.start, information.start + information.size))
    : 'it has no build information'
  const known = typeof info === 'string' ? undefined : info
  const buckets = bucketsOf(file, elf)
  const functions = buckets ? attribute(file, elf, { buckets, table }) : MIXED_UP
  const parts = typeof functions === 'string' ? { modules: [], packages: [] } : foldToModules(functions, known)
  const remarks = [
    [NO_SECTIONS, elf.sections.length === 0],
    [MERGED, table !== undefined && !elf.sections.some(({ start }) => start === table.start)],
    [NO_MODULES, known && !known.mainModule && parts.modules.some(({ kind }) => kind === 'unknown')],
  ] as const
  return {
    size: file.length,
    goVersion: known?.goVersion ?? '',
    stripped: !elf.sections.some(isForDebugging),
    strippedSize: buckets && elf.sections.some(isForDebugging) ? (strippedSize(file, elf) ?? null) : null,
    interpreter: elf.interpreter,
    settings: known?.settings ?? {},
    ...(known?.linkerFlags !== undefined && { linkerFlags: known.linkerFlags }),
    main: known?.main ?? '',
    ...parts,
    buckets: buckets ?? { 'embedded files or unknown': file.length },
    notes: [info, functions, ...remarks.map(([note, holds]) => (holds ? note : undefined))].filter(isNote),
  }
}

const isNote = (each: unknown): each is string => typeof each === 'string'

const MIXED_UP = 'its sections overlap or run past its end: its parts cannot be told apart'
const NO_SECTIONS = 'it has no section headers: its parts cannot be told apart'
const MERGED = 'the linker put its runtime tables into its read-only data: they are counted there'
const NO_MODULES = 'its build information does not name its main module: not every package can be matched to a module'

/** Bytes of functions by package, subtracted from `other code`; a string is the reason if they cannot be read. */
function attribute(
  file: Uint8Array,
  elf: Elf,
  { buckets, table: range }: { readonly buckets: Buckets; readonly table: Range | undefined },
): ReadonlyMap<string, number> | string {
  const text = elf.sections.find(({ name }) => name === '.text')
  if (!range || !text) return 'it has no function table'
  const table = readFunctionTable(elf, range)
  const functions = typeof table === 'string' ? table : readFunctions(file, elf, table)
  if (typeof functions === 'string') return `${functions}: its packages are unknown`
  if (functions.bytes > text.size) return 'its function table does not match its code: its packages are unknown'
  let attributed = 0
  for (const bytes of functions.packages.values()) attributed += bytes
  buckets['other code'] = (buckets['other code'] ?? 0) - attributed
  if (buckets['other code'] === 0) delete buckets['other code']
  return functions.packages
}
