/** The `.git` that a path is of, the outermost; undefined for one that is no repository data. */
export function gitFolderOf(path: string): string | undefined {
  return /^(?:[^]*?\/)?\.git(?=\/|$)/.exec(path)?.[0]
}
