import { posix } from 'node:path'
import type { Layer } from '../image/layer.ts'
import type { Copied } from '../plan/copied.ts'
import { gitFolderOf } from '../units/git-folder.ts'
import { isWithin } from '../units/within.ts'
import type { Tree } from './tree.ts'
import type { Bytes } from '../units/bytes.ts'

/** Git's own files in a layer. `path` is the `.git` nearest to the root, or the place one was copied to on its own. */
export interface RepositoryData {
  readonly layer: number
  readonly path: string
  readonly bytes: Bytes
  /** Those of `bytes` that a later layer hides. */
  readonly hidden: Bytes
  /** Those that a container sees. */
  readonly files: number
  /** Null in records of older versions, which did not count them. */
  readonly hiddenFiles: number | null
}

/** A `.git` file holds the path of a folder elsewhere, so it is no longer than a path. */
const LONGEST_LINK = 512

/** What an instruction certainly put into its layer. A folder may also be the parent of something. */
const COPIED: ReadonlySet<string> = new Set(['file', 'hardlink', 'symlink'])

/**
 * What the layers hold of the checkout's own `.git`. Two checkouts of one commit differ there, so it is not growth
 * (issue 11, heading 1). Git tracks nothing below a `.git`, so all below that of the context's root is Git's own. A
 * repository that a RUN makes, or one cloned into the checkout, counts as files: its size does not vary by chance.
 */
export function repositoryData(
  layers: readonly Layer[],
  tree: Pick<Tree, 'fate'>,
  copied: readonly (Copied | null)[],
): readonly RepositoryData[] {
  return layers.flatMap(({ entries }, layer) => {
    const source = copied[layer]
    // Spares reading the paths of a million entries if no folder has that name.
    if (!source || !(source.isRepository || (source.hasRoot && hasGit(entries)))) return []
    const path = repositoryIn(placeOf(entries, source.to), source)
    if (path === undefined) return []
    let [bytes, hidden, files, hiddenFiles] = [0, 0, 0, 0]
    for (let position = 0; position < entries.length; position += 1) {
      if (entries.kind(position) !== 'file' || !isWithin(entries.path(position), path)) continue
      bytes += entries.bytes(position)
      const isHidden = tree.fate({ layer, position }).kind === 'hidden'
      if (isHidden) hidden += entries.bytes(position)
      if (isHidden) hiddenFiles += 1
      else files += 1
    }
    return files + hiddenFiles === 0 ? [] : [{ layer, path, bytes, hidden, files, hiddenFiles }]
  })
}

/**
 * The folder that a layer's files were copied to. If the Dockerfile does not say, or a link led elsewhere, it is the
 * path they have in common: a `.git` in that path may be the image's own, and one below it is the context's.
 */
function placeOf(entries: Layer['entries'], to: string | undefined): string {
  let common: string | undefined
  for (let position = 0; position < entries.length; position += 1) {
    if (!COPIED.has(entries.kind(position))) continue
    const path = entries.path(position)
    if (to !== undefined && isWithin(path, to)) return to
    common ??= path
    while (!isWithin(path, common)) common = common.slice(0, Math.max(0, common.lastIndexOf('/')))
  }
  return common ?? ''
}

/** The folder or file of the checkout's own repository data in a layer copied to `place`, if any. */
function repositoryIn(place: string, { isRepository, hasRoot }: Copied): string | undefined {
  if (isRepository) return place
  return hasRoot && gitFolderOf(place) === undefined ? posix.join(place, '.git') : undefined
}

function hasGit(entries: Layer['entries']): boolean {
  for (let position = 0; position < entries.length; position += 1) {
    const kind = entries.kind(position)
    const may = kind === 'directory' || (kind === 'file' && entries.bytes(position) <= LONGEST_LINK)
    if (may && entries.name(position) === '.git') return true
  }
  return false
}
