import type { Bytes } from '../units/bytes.ts'
import type { Advice } from './advice.ts'
import type { FileWeight } from '../inventory/file-weight.ts'

/** What one pass over every file of the rootfs finds. All but `toolchain` and `shell` is about our own layers. */
export interface Survey {
  /** A pile for each layer that has any. */
  readonly goCaches: readonly Pile[]
  readonly packageCaches: readonly Pile[]
  readonly sources: readonly Pile[]
  /** Go toolchains, in whichever layers. */
  readonly toolchain: Pile
  /** Bytes of our other files: what an image needs to run, as far as can be seen. */
  readonly kept: Bytes
  /** Copies among those files, by their `content` in `duplicates`. */
  readonly copies: ReadonlyMap<string, Pile>
  /** Whether the base image has a shell: one without was chosen with care. */
  readonly shell: boolean
  /** How many files have the name of the program that a container runs. */
  readonly namesakes: number
}

/** How many paths a piece of advice names. */
export const PATHS = 5

/** Files that belong together, with the heaviest five paths; `layer` is null if there are several. */
interface Pile {
  readonly bytes: Bytes
  readonly files: number
  readonly paths: readonly string[]
  readonly layer: number | null
}

export interface GrowingPile {
  add(file: FileWeight): void
  pile(): Pile
}

export function growingPile(): GrowingPile {
  const heaviest: FileWeight[] = []
  let [bytes, files] = [0, 0]
  let layer: number | null | undefined
  return {
    add(file) {
      bytes += file.bytes
      files += 1
      layer = layer === undefined || layer === file.layer ? file.layer : null
      const lightest = heaviest[PATHS - 1]
      if (lightest && !before(file, lightest)) return
      heaviest.push(file)
      heaviest.sort((a, b) => (before(a, b) ? -1 : 1))
      heaviest.length = Math.min(heaviest.length, PATHS)
    },
    pile: () => ({ bytes, files, paths: heaviest.map(({ path }) => path), layer: layer ?? null }),
  }
}

const before = (a: FileWeight, b: FileWeight): boolean => (a.bytes === b.bytes ? a.path < b.path : a.bytes > b.bytes)

export function leaveOut(kind: Advice['kind'], pile: Pile, lines: readonly (number | null)[]): Advice {
  const { bytes, files, paths, layer } = pile
  return { kind, saving: bytes, paths, files, layer, hiddenBy: null, line: lineOf(lines, layer) }
}

/** The line of the instruction that made a layer; null if either is unknown. */
export const lineOf = (lines: readonly (number | null)[], layer: number | null): number | null =>
  layer === null ? null : (lines[layer] ?? null)
