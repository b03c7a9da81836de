import type { Bytes } from '../units/bytes.ts'
import type { FileWeight } from './file-weight.ts'

/** Files of the rootfs with the same content under different paths; `bytes` of one copy. Hardlinks do not count. */
export interface Duplicate {
  readonly content: string
  readonly bytes: Bytes
  readonly copies: number
  /** Sorted, five at most. */
  readonly paths: readonly string[]
}

const PATHS_NAMED = 5
const MOST_DUPLICATES = 20

interface Group {
  readonly bytes: Bytes
  paths: string[]
  copies: number
  /** Copies in layers that are not the base image's. */
  own: number
}

/** Groups files by content; duplicates in our own layers come before those in a base image. */
interface Duplicates {
  add(file: FileWeight): void
  /** Contents of several files, by what keeping a single copy would save. */
  records(): readonly Duplicate[]
}

export function duplicates(isBase: (layer: number) => boolean): Duplicates {
  const groups = new Map<string, Group>()
  return {
    add({ path, bytes, content, layer }) {
      const group = groups.get(content) ?? { bytes, paths: [], copies: 0, own: 0 }
      groups.set(content, group)
      group.copies += 1
      if (!isBase(layer)) group.own += 1
      group.paths.push(path)
      if (group.paths.length > 4 * PATHS_NAMED) group.paths = first(group.paths)
    },
    records: () =>
      [...groups]
        .filter(([, { copies }]) => copies > 1)
        .toSorted(
          ([a, one], [b, other]) =>
            saving(other, other.own) - saving(one, one.own) ||
            saving(other, other.copies) - saving(one, one.copies) ||
            (a < b ? -1 : 1),
        )
        .slice(0, MOST_DUPLICATES)
        .map(([content, { bytes, copies, paths }]) => ({ content, bytes, copies, paths: first(paths) })),
  }
}

const first = (paths: readonly string[]): string[] => paths.toSorted().slice(0, PATHS_NAMED)
const saving = ({ bytes }: Group, copies: number): Bytes => bytes * Math.max(0, copies - 1)
