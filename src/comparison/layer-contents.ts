import type { ImageRecord } from '../record/record.ts'
import type { Bytes } from '../units/bytes.ts'
import { sum } from '../units/sum.ts'
import { groupBy } from '../units/group-by.ts'
import type { GoProgram } from '../inventory/programs.ts'

/** A file that a layer added to the rootfs. `program` is set if it is an analysed Go program. */
export interface LayerFile {
  readonly path: string
  readonly bytes: Bytes
  /** As for a record's path; empty if unknown. */
  readonly content: string
  readonly program: GoProgram | undefined
}

export interface LayerContents {
  /** Files of the rootfs, heaviest first. */
  readonly files: readonly LayerFile[]
  /** Copies that a later layer hides. */
  readonly hidden: { readonly bytes: Bytes; readonly files: number }
  /** Whether `files` has every file of the rootfs that weighs something. */
  readonly isComplete: boolean
}

/** The contents of each layer, lowest first. Files that account for all bytes of a layer are complete. */
export function layerContents(image: ImageRecord): readonly LayerContents[] {
  const files = filesByLayer(image)
  const hiddenGroups = groupBy(image.hidden, ({ layer }) => layer)
  return image.layers.map(({ unpacked }, layer) => {
    const listed = files.get(layer) ?? []
    const groups = hiddenGroups.get(layer) ?? []
    const hidden = { bytes: sum(groups, ({ bytes }) => bytes), files: sum(groups, (group) => group.files) }
    const left = unpacked - hidden.bytes - sum(listed, ({ bytes }) => bytes)
    return { files: listed, hidden, isComplete: image.pathsComplete || left <= 0 }
  })
}

/** The listed files of each layer, with Go programs that the cut-off list of paths does not have. */
function filesByLayer(image: ImageRecord): ReadonlyMap<number, readonly LayerFile[]> {
  const programs = new Map(image.goBinaries.map((program) => [program.path, program]))
  const paths = new Set(image.paths.map(({ path }) => path))
  const listed = image.paths.map((file) => ({ ...file, program: programs.get(file.path) }))
  const others = image.goBinaries
    .filter(({ path }) => !paths.has(path))
    .map((program) => ({ path: program.path, bytes: program.size, layer: program.layer, content: '', program }))
  return groupBy([...listed, ...others], ({ layer }) => layer)
}
