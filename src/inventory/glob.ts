const WILDCARDS: Readonly<{ [wildcard: string]: string }> = {
  '**/': '(?:.*/)?',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
}

/**
 * Matches the paths (without a leading slash) that a glob names, and everything below them: `/usr/lib` and `usr/lib/`
 * are the same. `*` and `?` stop at a slash, `**` does not; no other character is special. An empty glob, or `/`, is
 * everything. Repeated wildcards are collapsed: a pattern with them would take exponential time.
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
