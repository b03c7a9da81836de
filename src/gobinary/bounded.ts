import { sum } from '../units/sum.ts'
import type { Analysis, GoBinary } from './go-binary.ts'

/** The most modules and packages of all programs in an image: an image of a hundred large programs has some 200,000. */
export const MOST_PARTS = 2_000_000

const TOO_MANY =
  'the programs of this image have more modules and packages than are kept: those of this one are not told'

/**
 * Takes one program after another until their parts together would fill the memory: a few bytes of build information
 * make a module. The code of any further program is kept as a single number.
 */
export function boundedParts(most: number): (binary: GoBinary) => GoBinary {
  let parts = 0
  return (binary) => {
    const own = binary.modules.length + binary.packages.length
    parts += own
    return own === 0 || parts <= most ? binary : withoutParts(binary)
  }
}

/** Reads programs one after another, bounded the same way. */
export function boundedReader(read: (file: Uint8Array) => Analysis, most: number): (file: Uint8Array) => Analysis {
  const bounded = boundedParts(most)
  return (file) => {
    const analysis = read(file)
    return analysis.kind === 'go' ? { kind: 'go', binary: bounded(analysis.binary) } : analysis
  }
}

function withoutParts(binary: GoBinary): GoBinary {
  const code = sum(binary.modules, ({ bytes }) => bytes) + (binary.buckets['other code'] ?? 0)
  const buckets = code === 0 ? binary.buckets : { ...binary.buckets, 'other code': code }
  return { ...binary, modules: [], packages: [], buckets, notes: [...binary.notes, TOO_MANY] }
}
