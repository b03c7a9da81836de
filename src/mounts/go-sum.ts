import { createHash } from 'node:crypto'

/** SHA-256 in hex of all lines, in any order; null if there are none. */
export function goSumHash(texts: readonly string[]): string | null {
  const lines = linesOf(texts).toSorted()
  return lines.length === 0 ? null : createHash('sha256').update(lines.join('\n')).digest('hex')
}

/** `module@version` of every line, also of lines for a go.mod only. */
export function modulesOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(
    linesOf(texts).flatMap((line) => {
      const [path, version] = line.split(/\s+/)
      return path && version ? [`${path}@${version.replace(/\/go\.mod$/, '')}`] : []
    }),
  )
}

function linesOf(texts: readonly string[]): readonly string[] {
  const lines = texts.flatMap((text) => text.split('\n')).map((line) => line.trim())
  return [...new Set(lines)].filter((line) => line !== '')
}
