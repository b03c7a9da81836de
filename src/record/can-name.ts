/** Both become parts of paths and of cache keys, so neither must lead elsewhere. */
export const canName = (commit: string, key: string): boolean =>
  /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit) && /^\w[\w.-]{0,127}$/.test(key)
