/** The outermost `.git` that contains a path; undefined if the path is not repository data. */
export function gitFolderOf(path: string): string | undefined {
  return /^(?:[^]*?\/)?\.git(?=\/|$)/.exec(path)?.[0]
}
