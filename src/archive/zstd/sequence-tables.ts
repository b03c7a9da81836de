import { makeFse, onlySymbol, readFse, type FseTable } from './fse.ts'

export interface SequenceTables {
  readonly literals: FseTable
  readonly offsets: FseTable
  readonly matches: FseTable
}

const twos = (count: number): readonly number[] => Array.from<number>({ length: count }).fill(2)
const ones = (count: number): readonly number[] => Array.from<number>({ length: count }).fill(1)

/** Limits of each table, and its predefined form (RFC 8878, 3.1.1.3.2.2), in block order. */
const LITERALS = {
  limits: { log: 9, symbols: 36 },
  usual: makeFse([4, 3, ...twos(11), 1, 1, 1, ...twos(9), 3, 2, 1, 1, 1, 1, 1, -1, -1, -1, -1], 6),
}
const OFFSETS = {
  limits: { log: 8, symbols: 32 },
  usual: makeFse([...ones(6), 2, 2, 2, ...ones(15), -1, -1, -1, -1, -1], 5),
}
const MATCHES = {
  limits: { log: 9, symbols: 53 },
  usual: makeFse([1, 4, 3, ...twos(6), ...ones(37), -1, -1, -1, -1, -1, -1, -1], 6),
}

const [PREDEFINED, RUN, REPEAT] = [0, 1, 3]

/** Reads the tables at `at` in a block, and where they end; `before` are those of the block before. */
export function readTables(
  section: Buffer,
  at: number,
  before: SequenceTables | undefined,
): { readonly tables: SequenceTables; readonly end: number } {
  const modes = section[at] ?? 0
  if ((modes & 3) !== 0) throw new Error('a block has a reserved bit')
  let end = at + 1
  function table(mode: number, { limits, usual }: typeof LITERALS, last: FseTable | undefined): FseTable {
    if (mode === PREDEFINED) return usual
    if (mode === REPEAT) {
      if (last === undefined) throw new Error('a block reuses a table, but no block before it has one')
      return last
    }
    if (mode === RUN) {
      const symbol = section[end++] ?? limits.symbols
      if (symbol >= limits.symbols) throw new Error('an entropy table is damaged')
      return onlySymbol(symbol)
    }
    const read = readFse(section, end, limits)
    end = read.end
    return read.table
  }
  const literals = table(modes >> 6, LITERALS, before?.literals)
  const offsets = table((modes >> 4) & 3, OFFSETS, before?.offsets)
  const matches = table((modes >> 2) & 3, MATCHES, before?.matches)
  return { tables: { literals, offsets, matches }, end }
}
