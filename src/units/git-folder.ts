import { isWithin } from './within.ts'

/** The `.git` that a path is of, the outermost; undefined for one that is no repository data. */
export function gitFolderOf(path: string): string | undefined {
  return /^(?:[^]*?\/)?\.git(?=\/|$)/.exec(path)?.[0]
}

/**
 * The repository data that a path of a layer is of, where the layer was copied from the context: to `to`, and as one itself where
 * `isRepository`. A link in the image may have led the instruction to somewhere else.
 */
export function repositoryOf(
  path: string,
  { to, isRepository }: { readonly to: string; readonly isRepository: boolean },
): string | undefined {
  if (!isWithin(path, to)) return undefined
  if (isRepository) return to
  return gitFolderOf(to) === undefined ? gitFolderOf(path) : undefined
}
