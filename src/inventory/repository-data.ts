import type { Layer } from '../image/layer.ts'
import type { Copied } from '../plan/copied.ts'
import type { RepositoryRecord } from '../record/repository-record.ts'
import { repositoryOf } from '../units/git-folder.ts'
import type { Tree } from './tree.ts'

/** A `.git` that is a file leads to a folder elsewhere by a path: it is no longer than one. */
const LONGEST_LINK = 512

/**
 * What the layers hold of the checkout's own `.git`, for each layer that has some. Two checkouts of one commit do not have the
 * same bytes there, so no comparison may take them for growth (issue 11, heading 1). By where it comes from: Git refuses to
 * track a file below a `.git`, so what is below one in the context is its own, and what an instruction only puts into a `.git`
 * of the image is files as any other. So is a repository that a RUN makes, or that comes from elsewhere.
 */
export function repositoryData(
  layers: readonly Layer[],
  tree: Pick<Tree, 'fate'>,
  copied: readonly (Copied | null)[],
): readonly RepositoryRecord[] {
  return layers.flatMap(({ entries }, layer) => {
    const source = copied[layer]
    // The paths of a million entries are not looked at where no folder has that name.
    if (!source || !(source.isRepository || hasGit(entries))) return []
    let path: string | undefined
    let [bytes, hidden, files, hiddenFiles] = [0, 0, 0, 0]
    for (let position = 0; position < entries.length; position += 1) {
      if (entries.kind(position) !== 'file') continue
      const found = repositoryOf(entries.path(position), source)
      if (found === undefined) continue
      if (path === undefined || found.length < path.length) path = found
      bytes += entries.bytes(position)
      const isHidden = tree.fate({ layer, position }).kind === 'hidden'
      if (isHidden) hidden += entries.bytes(position)
      if (isHidden) hiddenFiles += 1
      else files += 1
    }
    return path === undefined ? [] : [{ layer, path, bytes, hidden, files, hiddenFiles }]
  })
}

function hasGit(entries: Layer['entries']): boolean {
  for (let position = 0; position < entries.length; position += 1) {
    const kind = entries.kind(position)
    const may = kind === 'directory' || (kind === 'file' && entries.bytes(position) <= LONGEST_LINK)
    if (may && entries.name(position) === '.git') return true
  }
  return false
}
