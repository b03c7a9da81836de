import { join, relative } from 'node:path'
import type { Taken } from '../plan/context-sources.ts'
import { taker } from '../plan/taker.ts'
import type { Files } from '../ports.ts'

/** What takes all of a context. */
export const ALL: Taken = { pattern: '' }

/** Whether a relative path leads out of where it starts. */
export const climbs = (path: string): boolean => path === '..' || path.startsWith('../')

/**
 * What of a context a source takes: itself, and where each link leads that its pattern names or matches, at its end or on
 * the way, since the builder follows these (tonistiigi/fsutil, followlinks.go). All where that is out of the context or nowhere
 * here: from the root of a build, an absolute link may lead to a place of the context.
 */
export async function throughLinks(files: Files, root: string, source: Taken): Promise<readonly Taken[]> {
  const parts = source.pattern.split('/').filter((part) => part !== '')
  return [source, ...(await linkedBelow({ files, root, source, seen: new Set() }, root, parts))]
}

interface Search {
  readonly files: Files
  readonly root: string
  readonly source: Taken
  /** Folders with the parts that were looked for in them: a link may lead back. */
  readonly seen: Set<string>
}

async function linkedBelow(search: Search, folder: string, parts: readonly string[]): Promise<readonly Taken[]> {
  const { files, root, source, seen } = search
  const [first, ...rest] = parts
  const place = `${parts.length} ${folder}`
  if (first === undefined || seen.has(place)) return []
  seen.add(place)
  const matches = taker([{ pattern: first }])
  const found: Taken[] = []
  for (const { name, kind } of await files.entries(folder)) {
    if (kind === 'file' || !matches(name)) continue
    const path = join(folder, name)
    const real = kind === 'folder' ? path : await files.realPath(path)
    if (real === undefined || climbs(relative(root, real))) return [ALL]
    if (kind === 'link') {
      const pattern = [...relative(root, real).split('/').map(literal), ...rest].filter((part) => part !== '').join('/')
      found.push({ ...source, pattern })
    }
    found.push(...(await linkedBelow(search, real, rest)))
  }
  return found
}

/** A name as a pattern that stands for it alone. */
const literal = (name: string): string => name.replaceAll(/[*?[\\]/g, '\\$&')
