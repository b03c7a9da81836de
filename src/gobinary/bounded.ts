import { sum } from '../units/sum.ts'
import type { Analysis, GoBinary } from './go-binary.ts'

/** The most modules and packages of all programs in an image: a hundred large programs have some 200,000. */
export const MOST_PARTS = 2_000_000

const TOO_MANY =
  'the programs of this image have more modules and packages than are kept: those of this one are left out'

/** Bounds memory: once the programs' parts exceed `most`, the code of any further one is kept as a single number. */
export function boundedParts(most: number): (binary: GoBinary) => GoBinary {
  let parts = 0
  return (binary) => {
    const own = binary.modules.length + binary.packages.length
    parts += own
    return own === 0 || parts <= most ? binary : withoutParts(binary)
  }
}

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
