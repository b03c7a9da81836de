import type { Bytes } from '../units/bytes.ts'
import type { Elf } from './elf.ts'
import { importPath, isGenerated, packageEnd, packageOf } from './package-name.ts'
import type { FunctionTable } from './pclntab.ts'
import { tallies, unitOwners } from './tallies.ts'

/** Bytes of functions by import path (`main` for the main package). Padding counts for the function before it. */
interface Functions {
  readonly packages: ReadonlyMap<string, Bytes>
  /** All functions in the table, including C's. */
  readonly bytes: Bytes
}

const DAMAGED = 'its function table is damaged'
/** Offsets in the record of a function (runtime/runtime2.go, _func), the same from Go 1.16 to 1.27. */
const [NAME, LINES, UNIT, RECORD] = [4, 24, 32, 36]
/** Limit for packages and their files. No program has so many, and a damaged table must not fill the memory. */
const MOST = 50_000
/** How often the table's bytes may be read for names: one in which millions share a long name would take minutes. */
const MOST_TIMES = 4

/** Adds up the bytes of functions by package; a string is the reason if the table contradicts itself. */
export function readFunctions(file: Uint8Array, elf: Elf, table: FunctionTable): Functions | string {
  const { view, little } = elf
  const { entries, names, end } = table
  const last = entries + 8 * table.count
  const packages = tallies(file)
  const owners = unitOwners()
  let affordable = MOST_TIMES * (end - names)
  const looked = (bytes: Bytes): void => {
    affordable -= bytes
  }
  for (let at = entries; at < last; at += 8) {
    const entry = view.getUint32(at, little)
    // Sizes are differences of entries, so it does not matter where the code starts (Go 1.26 writes no start).
    const size = view.getUint32(at + 8, little) - entry
    const record = entries + view.getUint32(at + 4, little)
    if (size < 0 || record + RECORD > end || view.getUint32(record, little) !== entry) return DAMAGED
    // A function without a line table is C, linked by Go's own linker for net or the race detector.
    if (view.getUint32(record + LINES, little) === 0) continue
    const name = names + view.getInt32(record + NAME, little)
    const stop = name < names ? undefined : packageEnd(file, name, end, looked)
    if (stop === undefined || affordable < 0) return DAMAGED
    const isNamed = stop !== -1 && !isGenerated(file, name, stop)
    const whole = isNamed ? '' : nameAt(file, name, end)
    looked(whole.length)
    const prefix = isNamed ? undefined : packageOf(whole)
    const unit = view.getUint32(record + UNIT, little)
    if (prefix !== undefined) packages.named(prefix).bytes += size
    else if (stop === -1) owners.owe(unit, size)
    else {
      const tally = packages.at(name, stop)
      tally.bytes += size
      owners.own(unit, tally)
    }
    if (packages.count() > MOST || owners.count() > MOST) return DAMAGED
  }
  owners.settle()
  const bytes = view.getUint32(last, little) - view.getUint32(entries, little)
  return { packages: byPath(packages.all()), bytes }
}

/** A whole name. Only its start matters, so a hostile one is cut. */
function nameAt(file: Uint8Array, start: Bytes, limit: Bytes): string {
  const name = Buffer.from(file.buffer, file.byteOffset + start, Math.min(limit - start, 1024))
  const zero = name.indexOf(0)
  return name.toString('utf8', 0, zero === -1 ? name.length : zero)
}

function byPath(prefixes: Iterable<readonly [string, { readonly bytes: Bytes }]>): Map<string, Bytes> {
  const paths = new Map<string, Bytes>()
  for (const [prefix, { bytes }] of prefixes) {
    const path = importPath(prefix)
    if (bytes > 0) paths.set(path, (paths.get(path) ?? 0) + bytes)
  }
  return paths
}
