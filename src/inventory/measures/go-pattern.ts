/** Stands for a folder `vendor` with something below it, which `...` does not match. No import path has it. */
const VENDOR = '\0'

/**
 * Matches the paths of modules or packages that a pattern of the go command names: `...` is any text, also none, and
 * `x/...` is `x`, too; `...` does not lead through a `vendor` (go help packages).
 */
export function goPattern(pattern: string): (path: string) => boolean {
  if (!pattern.includes('...')) return (path) => path === pattern
  const texts = withVendor(pattern).split('...')
  const above = pattern.endsWith('/...') ? withVendor(pattern.slice(0, -'/...'.length)).split('...') : undefined
  return (path) => {
    const whole = withVendor(path)
    return matches(texts, whole) || (above !== undefined && matches(above, whole))
  }
}

const withVendor = (path: string): string => path.replaceAll(/(?<=^|\/)vendor(?=\/)/g, VENDOR)

/** Takes each text as early as it comes: that leaves the most for those after it, and takes no exponential time. */
function matches(texts: readonly string[], path: string): boolean {
  const [first = '', ...others] = texts
  const last = others.pop()
  if (last === undefined) return path === first
  if (!path.startsWith(first)) return false
  let at = first.length
  for (const text of others) {
    const found = path.indexOf(text, at)
    if (found === -1 || path.slice(at, found).includes(VENDOR)) return false
    at = found + text.length
  }
  const end = path.length - last.length
  return end >= at && path.endsWith(last) && !path.slice(at, end).includes(VENDOR)
}
