import { isWithin } from '../units/within.ts'
import type { Taken } from './context-sources.ts'
import { readIgnoreFile, takenBack } from './dockerignore.ts'
import { taker } from './taker.ts'

/** A path of a checkout, from its root, that differs from a commit. */
export type Change =
  | { readonly kind: 'tracked' | 'uncommitted' | 'git directory'; readonly path: string }
  /** Because of `path`, anything in `folder` may differ: a submodule is at another commit. Empty for the root. */
  | { readonly kind: 'folder'; readonly path: string; readonly folder: string }

/** What a build reads of a checkout, by paths from its root. */
export interface Reads {
  /** The Dockerfile and ignore files, there or not, and links to them. */
  readonly definition: ReadonlySet<string>
  readonly contexts: readonly ContextReads[]
}

export interface ContextReads {
  readonly root: string
  /** By paths relative to `root`. */
  readonly sources: readonly Taken[]
  /** From the checkout's root: the links that sources go through. */
  readonly links: ReadonlySet<string>
  /** The text of its ignore file. */
  readonly ignored: string
}

/**
 * The first change that a build may read, and so may give another image; undefined if there is none. A path that is gone
 * counts, and so does one above a source, which was a link or a file there.
 */
export function changedInput({ definition, contexts }: Reads, changes: readonly Change[]): Change | undefined {
  const readers = contexts.map(readerOf)
  return changes.find((change) => {
    if (change.kind === 'folder') {
      const decides = [...definition].some((path) => isWithin(path, change.folder))
      return decides || readers.some((reads) => reads.folder(change.folder))
    }
    return definition.has(change.path) || readers.some((reads) => reads.file(change.path))
  })
}

interface Reader {
  readonly file: (path: string) => boolean
  readonly folder: (path: string) => boolean
}

function readerOf({ root, sources, links, ignored }: ContextReads): Reader {
  const isTaken = taker(sources)
  const isAbove = aboveAny(sources)
  const isIgnored = readIgnoreFile(ignored)
  const isIgnoredWhole = takenBack(ignored).length === 0 ? isIgnored : () => false
  const inContext = (path: string): string | undefined => {
    if (!isWithin(path, root)) return undefined
    return root === '' ? path : path.slice(root.length + 1)
  }
  return {
    file(path) {
      const own = inContext(path)
      if (own === undefined) return false
      // Last, because there may be many ignore patterns.
      return isAbove(own) || ((links.has(path) || isTaken(own)) && !isIgnored(own))
    },
    folder(path) {
      const own = inContext(path)
      if (own === undefined) return isWithin(root, path)
      return (own === '' || isTaken(own) || isAbove(own)) && !isIgnoredWhole(own)
    },
  }
}

/** Whether a path is one that some source is below: by depth, as a pattern has a name for each folder. */
function aboveAny(sources: readonly Taken[]): (path: string) => boolean {
  const byDepth = new Map<number, Set<string>>()
  for (const { pattern } of sources) {
    const names = pattern.split('/')
    for (let depth = 1; depth < names.length; depth += 1) {
      const patterns = byDepth.get(depth) ?? new Set()
      byDepth.set(depth, patterns.add(names.slice(0, depth).join('/')))
    }
  }
  const takers = new Map([...byDepth].map(([depth, all]) => [depth, taker([...all].map((pattern) => ({ pattern })))]))
  const isRoot = sources.length > 0
  return (path) => (path === '' ? isRoot : (takers.get(path.split('/').length)?.(path) ?? false))
}
