const WILDCARDS: Readonly<{ [wildcard: string]: string }> = {
  '**/': '(?:.*/)?',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
}

/**
 * Matches the paths (without a leading slash) that a glob names, and everything below; an empty one names all. `*` and
 * `?` stop at a slash, `**` does not. Repeated wildcards, which would take exponential time, are collapsed.
 */
export function globPattern(glob: string): RegExp {
  const path = glob
    .replace(/^(?:\.?\/)+/, '')
    .replace(/\/+$/, '')
    .replace(/\/{2,}/g, '/')
    .replace(/\*{3,}/g, '**')
    .replace(/(?:\*\*\/)+/g, '**/')
  if (path === '' || path === '.') return /^/
  const pattern = path.replace(/\*\*\/|\*\*|[*?]|[\\^$.+()[\]{}|]/g, (special) => WILDCARDS[special] ?? `\\${special}`)
  return new RegExp(`^${pattern}(?:/|$)`, 's')
}
