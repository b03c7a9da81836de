import type { ImageRecord } from '../record/record.ts'
import type { Cause } from './cause.ts'
import type { LayerComparison } from './comparison.ts'
import { explainProgram } from './explain-program.ts'
import type { LayerContents, LayerFile } from './layer-contents.ts'
import { makeCause, type Sides } from './make-cause.ts'
import { pairOff, type PairedOff } from './pair-off.ts'

/** Two layers that differ, and what they hold; null on a side without such a layer. */
export interface ChangedLayer {
  readonly comparison: LayerComparison
  readonly base: LayerContents | null
  readonly head: LayerContents | null
}

/** How files are matched: by path, then by content under another path, then as the same Go program rebuilt. */
const KEYS: readonly ((file: LayerFile) => string | undefined)[] = [
  ({ path }) => path,
  ({ content }) => content || undefined,
  ({ program }) => program?.main || undefined,
]

interface Others {
  /** Maps a file to its match in another layer of the other side: the same path, content or Go program. */
  readonly elsewhere: ReadonlyMap<LayerFile, LayerFile>
  /** All paths that each image lists. A listed path is in its own layer, so no other layer of that side holds it. */
  readonly listed: { readonly base: ReadonlySet<string>; readonly head: ReadonlySet<string> }
}

/**
 * The files of each layer, and its hidden copies, whose bytes changed. A file that went to another layer is `moved` in
 * both. One that the other record may have left out is part of the rest: its weight there is unknown.
 */
export function explainFiles(
  layers: readonly ChangedLayer[],
  images: { readonly base: ImageRecord; readonly head: ImageRecord },
): readonly (readonly Cause[])[] {
  const paired = layers.map(({ base, head }) => pairOff(base?.files ?? [], head?.files ?? [], KEYS))
  const across = pairOff(
    paired.flatMap(({ base }) => base),
    paired.flatMap(({ head }) => head),
    KEYS,
  )
  const others: Others = {
    elsewhere: new Map(across.pairs.flatMap(([before, after]) => [[before, after] as const, [after, before] as const])),
    listed: { base: listedPaths(images.base), head: listedPaths(images.head) },
  }
  return layers.map((layer, index) => [
    ...paired[index]!.pairs.map(([before, after]) => sameFile(before, after)),
    ...loneFiles(layer, paired[index]!, others),
    ...hiddenFiles(layer),
  ])
}

function listedPaths({ paths, goBinaries }: ImageRecord): ReadonlySet<string> {
  return new Set([...paths, ...goBinaries].map(({ path }) => path))
}

function sameFile(before: LayerFile, after: LayerFile): Cause {
  const sides = { base: before.bytes, head: after.bytes }
  const parts = before.program && after.program ? explainProgram(before, after) : []
  const moved = before.path === after.path ? {} : ({ change: 'moved', from: before.path } as const)
  return makeCause('path', after.path, sides, { parts, ...moved })
}

function loneFiles(layer: ChangedLayer, { base, head }: PairedOff<LayerFile>, others: Others): readonly Cause[] {
  const isAbsent = (side: 'base' | 'head', path: string): boolean =>
    others.listed[side].has(path) || (layer[side]?.isComplete ?? true)
  return [
    ...head.flatMap((file) => {
      const from = others.elsewhere.get(file)
      const sides = { base: null, head: file.bytes }
      if (from) return makeCause('path', file.path, sides, { change: 'moved', from: otherPath(file, from) })
      return isAbsent('base', file.path) ? loneFile(file, sides) : []
    }),
    ...base.flatMap((file) => {
      const to = others.elsewhere.get(file)
      const sides = { base: file.bytes, head: null }
      if (to) return makeCause('path', file.path, sides, { change: 'moved', to: otherPath(file, to) })
      return isAbsent('head', file.path) ? loneFile(file, sides) : []
    }),
  ]
}

function loneFile(file: LayerFile, sides: Sides): Cause {
  const parts = sides.base === null ? explainProgram(undefined, file) : explainProgram(file, undefined)
  return makeCause('path', file.path, sides, { parts })
}

function otherPath(file: LayerFile, other: LayerFile): string {
  return file.path === other.path ? '' : other.path
}

/** Copies that later layers hide, as one cause: no container sees them, but they are bytes of the layer. */
function hiddenFiles({ base, head }: ChangedLayer): readonly Cause[] {
  const sides = { base: base?.hidden.bytes || null, head: head?.hidden.bytes || null }
  if (sides.base === sides.head) return []
  const count = Math.max(base?.hidden.files ?? 0, head?.hidden.files ?? 0)
  return [makeCause('rest', 'hidden file', sides, { count })]
}
