import type { Layer, LayerProgram } from '../image/layer.ts'
import type { FileWeight } from './file-weight.ts'
import type { GoBinary } from '../gobinary/go-binary.ts'
import type { Bytes } from '../units/bytes.ts'

/** A Go program in the rootfs. A record may list only its heaviest packages and modules (`OTHER_MODULES`). */
export interface GoProgram extends GoBinary {
  readonly path: string
  readonly layer: number
}

/** A program that a packer (UPX) made unreadable. It may be a Go program. */
export interface PackedProgram {
  readonly path: string
  readonly bytes: Bytes
  readonly packer: string
}

/** The programs of the rootfs, without those that a later layer hides. */
interface Programs {
  has(layer: number, position: number): boolean
  add(file: FileWeight, position: number): void
  /** Heaviest first. */
  records(): { readonly goBinaries: readonly GoProgram[]; readonly packed: readonly PackedProgram[] }
}

export function programsOf(layers: readonly Layer[]): Programs {
  const byPosition = layers.map(({ programs }) => new Map(programs.map((program) => [program.position, program])))
  const goBinaries: GoProgram[] = []
  const packed: PackedProgram[] = []
  const find = (layer: number, position: number): LayerProgram | undefined => byPosition[layer]?.get(position)
  return {
    has: (layer, position) => find(layer, position) !== undefined,
    add({ path, bytes, layer }, position) {
      const analysis = find(layer, position)?.analysis
      if (analysis?.kind === 'go') goBinaries.push({ path, layer, ...analysis.binary })
      if (analysis?.kind === 'packed') packed.push({ path, bytes, packer: analysis.packer })
    },
    records: () => ({
      goBinaries: goBinaries.toSorted((a, b) => b.size - a.size || byPath(a, b)),
      packed: packed.toSorted((a, b) => b.bytes - a.bytes || byPath(a, b)),
    }),
  }
}

const byPath = (a: { readonly path: string }, b: { readonly path: string }): number => (a.path < b.path ? -1 : 1)
