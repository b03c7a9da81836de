import type { Analysis, GoBinary } from './go-binary.ts'

/** Modules and packages of all programs of an image: an image of a hundred large ones has some 200,000. */
const MOST_PARTS = 2_000_000

const TOO_MANY =
  'the programs of this image have more modules and packages than are kept: those of this one are not told'

/**
 * Reads programs one after the other, until they have so many parts together that what is kept of them would fill the memory:
 * a few bytes of build information make a module. Of the others their code is one.
 */
export function boundedReader(read: (file: Uint8Array) => Analysis, most = MOST_PARTS): (file: Uint8Array) => Analysis {
  let parts = 0
  return (file) => {
    const analysis = read(file)
    if (analysis.kind !== 'go') return analysis
    const { modules, packages } = analysis.binary
    parts += modules.length + packages.length
    return parts <= most ? analysis : { kind: 'go', binary: withoutParts(analysis.binary) }
  }
}

function withoutParts(binary: GoBinary): GoBinary {
  const code = binary.modules.reduce((sum, { bytes }) => sum + bytes, binary.buckets['other code'] ?? 0)
  const buckets = code === 0 ? binary.buckets : { ...binary.buckets, 'other code': code }
  return { ...binary, modules: [], packages: [], buckets, notes: [...binary.notes, TOO_MANY] }
}
