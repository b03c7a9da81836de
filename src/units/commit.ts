/** A commit's short form: the first seven digits of its hash. */
export function shortCommit(commit: string): string {
  return commit.slice(0, 7)
}
