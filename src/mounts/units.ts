import type { GoCache, MountKind } from '../plan/cache-mount.ts'

/** The part of a cache that is kept or dropped as a whole. */
interface Unit {
  readonly cache: GoCache
  /** A file, or a folder that makes no sense in halves. */
  readonly path: string
  /** `github.com/Owner/name@v1.2.3` if the path names one. */
  readonly module: string | undefined
}

/** Undefined for what always stays: nothing says who used it, or it is small, like the folders above units. */
export function unitOf(kind: MountKind, path: string): Unit | undefined {
  const found = goCacheOf(kind, path)
  if (found === undefined) return undefined
  const { cache, root } = found
  const unit = (cache === 'go-build' ? buildUnit : modUnit)(path.slice(root.length))
  return unit && { cache, path: root + unit.path, module: unit.module }
}

/** Modules come first: a module may have a folder with the other's name. */
const ROOTS = [
  ['go-mod', /^(?:(?:.*?\/)?pkg\/)?mod\//s],
  ['go-build', /^(?:.*?\/)?go-build\//s],
] as const

/** Go never writes other bytes of the same size under a name. Folders of other programs may have Go's names. */
export function isNamedByContent(kind: MountKind, path: string): boolean {
  const found = goCacheOf(kind, path)
  if (found === undefined || kind !== 'go-caches') return found !== undefined
  return unitOf(kind, path) !== undefined || (found.cache === 'go-build' && path === `${found.root}trim.txt`)
}

/** `root` is empty, or ends with a slash. */
function goCacheOf(kind: MountKind, path: string): { readonly cache: GoCache; readonly root: string } | undefined {
  if (kind === 'other') return undefined
  if (kind !== 'go-caches') return { cache: kind, root: '' }
  for (const [cache, root] of ROOTS) {
    const found = root.exec(path)
    if (found) return { cache, root: found[0] }
  }
  return undefined
}

type UnitInCache = Omit<Unit, 'cache'>

/** `ab/<hash>-a`, `ab/<hash>-d`, or a folder (cmd/go/internal/cache). README, trim.txt and fuzz/ stay. */
function buildUnit(path: string): UnitInCache | undefined {
  const found = /^[0-9a-f]{2}\/[^/]+/.exec(path)
  return found ? { path: found[0], module: undefined } : undefined
}

const DOWNLOADS = 'cache/download/'
const REPOSITORIES = 'cache/vcs/'

/** A version's folder, one of its downloads, or a repository of `cache/vcs` (cmd/go/internal/modfetch). */
function modUnit(path: string): UnitInCache | undefined {
  if (path.startsWith(DOWNLOADS)) return downloadUnit(path)
  if (path.startsWith(REPOSITORIES)) {
    const [, repository] = /^cache\/vcs\/([^/.]+)/.exec(path) ?? []
    return repository === undefined ? undefined : { path: REPOSITORIES + repository, module: undefined }
  }
  // A module path has no `@`, so the first one ends it.
  const folder = /^[^@]+@[^/]+/.exec(path)?.[0]
  return folder === undefined ? undefined : { path: folder, module: unescapePath(folder) }
}

function downloadUnit(path: string): UnitInCache | undefined {
  const [, module, version] = /^cache\/download\/(.+)\/@v\/([^/]+)\.[^./]+$/.exec(path) ?? []
  if (module === undefined || version === undefined) return undefined
  return { path, module: unescapePath(`${module}@${version}`) }
}

/** `github.com/!burnt!sushi/toml` → `github.com/BurntSushi/toml` (golang.org/x/mod/module, EscapePath). */
const unescapePath = (path: string): string => path.replace(/!([a-z])/g, (_, letter: string) => letter.toUpperCase())
