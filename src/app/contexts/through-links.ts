import { join, relative } from 'node:path'
import type { Taken } from '../../plan/context-sources.ts'
import { literalPattern } from '../../plan/path-pattern.ts'
import { taker } from '../../plan/taker.ts'
import type { Files, FolderEntry } from '../../ports.ts'
import { followAsRoot } from './read-as-root.ts'

export const ALL: Taken = { pattern: '' }

/** Whether a relative path leads out of its start. */
export const climbs = (path: string): boolean => path === '..' || path.startsWith('../')

interface Led {
  readonly sources: readonly Taken[]
  /** Absolute paths of the links that are followed, not copied as links. */
  readonly links: ReadonlySet<string>
}

/**
 * Adds the targets of links in the patterns, since the builder follows these (tonistiigi/fsutil, followlinks.go).
 * Everything, if a target is missing or outside the context: in a build an absolute link starts at the context's root,
 * so it may lead into the context. Reads each folder once.
 */
export async function throughLinks(files: Files, root: string, sources: readonly Taken[]): Promise<Led> {
  const read = new Map<string, Entries>()
  const links = new Set<string>()
  const found: Taken[] = [...sources]
  for (const source of sources) {
    const parts = source.pattern.split('/').filter((part) => part !== '')
    found.push(...(await linkedBelow({ files, root, read, links, source, seen: new Set() }, root, parts)))
  }
  return { sources: found, links }
}

/** The links and folders in a folder. */
type Entries = ReadonlyMap<string, FolderEntry['kind']>

interface Search {
  readonly files: Files
  readonly root: string
  readonly read: Map<string, Entries>
  readonly links: Set<string>
  readonly source: Taken
  /** Folders, with the parts already searched for in them: a link may lead back. */
  readonly seen: Set<string>
}

async function linkedBelow(search: Search, folder: string, parts: readonly string[]): Promise<readonly Taken[]> {
  const { files, root, links, source, seen } = search
  const [first, ...rest] = parts
  const place = `${parts.length} ${folder}`
  if (first === undefined || seen.has(place)) return []
  seen.add(place)
  const found: Taken[] = []
  for (const [name, kind] of named(await entriesOf(search, folder), first)) {
    const path = join(folder, name)
    if (kind === 'link' && !links.has(path)) {
      for (const link of (await followAsRoot(files, root, relative(root, path))).links) links.add(link)
    }
    const real = kind === 'folder' ? path : await files.realPath(path)
    if (real === undefined || climbs(relative(root, real))) return [ALL]
    if (kind === 'link') {
      const pattern = [...relative(root, real).split('/').map(literalPattern), ...rest]
        .filter((part) => part !== '')
        .join('/')
      found.push({ ...source, pattern })
    }
    found.push(...(await linkedBelow(search, real, rest)))
  }
  return found
}

async function entriesOf({ files, read }: Search, folder: string): Promise<Entries> {
  const known = read.get(folder)
  if (known) return known
  const entries = (await files.entries(folder)).filter(({ kind }) => kind !== 'file')
  const found = new Map(entries.map(({ name, kind }) => [name, kind]))
  read.set(folder, found)
  return found
}

const WILD = /[*?[\\]/

function named(entries: Entries, part: string): readonly (readonly [string, FolderEntry['kind']])[] {
  if (WILD.test(part)) {
    const matches = taker([{ pattern: part }])
    return [...entries].filter(([name]) => matches(name))
  }
  const kind = entries.get(part)
  return kind === undefined ? [] : [[part, kind]]
}
