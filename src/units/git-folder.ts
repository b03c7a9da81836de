/** The `.git` that a path is of, the outermost; undefined for one that is no repository data. */
export function gitFolderOf(path: string): string | undefined {
  return /^(?:[^]*?\/)?\.git(?=\/|$)/.exec(path)?.[0]
}

/** Whether a path is that of a folder, or below it; paths without a slash at either end, empty for the root. */
export const isWithin = (path: string, folder: string): boolean =>
  folder === '' || path === folder || path.startsWith(`${folder}/`)
