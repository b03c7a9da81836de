import type { Layer, LayerProgram } from '../image/layer.ts'
import type { GoBinaryRecord, PackedRecord, PathRecord } from '../record/record.ts'

/** The programs of the rootfs; those that a later layer hides are never added. */
export interface Programs {
  /** Whether the entry of `layer` at `position` is a program. */
  has(layer: number, position: number): boolean
  add(file: PathRecord, position: number): void
  /** Heaviest first. */
  records(): { readonly goBinaries: readonly GoBinaryRecord[]; readonly packed: readonly PackedRecord[] }
}

export function programsOf(layers: readonly Layer[]): Programs {
  const byPosition = layers.map(({ programs }) => new Map(programs.map((program) => [program.position, program])))
  const goBinaries: GoBinaryRecord[] = []
  const packed: PackedRecord[] = []
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
