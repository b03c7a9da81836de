import type { GoCache, MountKind } from '../plan/cache-mount.ts'

/** The part of a cache that an entry belongs to. It is kept or dropped as a whole. */
interface Unit {
  readonly cache: GoCache
  /** Identifies the unit: the path of a file, or of a folder that makes no sense in halves. */
  readonly path: string
  /** `github.com/Owner/name@v1.2.3` if the path names one. */
  readonly module: string | undefined
}

/**
 * The unit of a path. Undefined for what always stays: nothing says who used it, or it is small, like the folders above
 * units.
 */
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

/**
 * Whether a file of a mount is identified by its path and size: Go never writes other bytes of the same size under the
 * same name. Beside other things, a folder `mod` or `go-build` may belong to another program that does, so only paths
 * of Go's form count.
 */
export function isNamedByContent(kind: MountKind, path: string): boolean {
  const found = goCacheOf(kind, path)
  if (found === undefined || kind !== 'go-caches') return found !== undefined
  return unitOf(kind, path) !== undefined || (found.cache === 'go-build' && path === `${found.root}trim.txt`)
}

/**
 * The Go cache that a path of a mount is in, and where that cache is in the mount: empty, or with a slash at the end.
 */
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

/**
 * `ab/<hash>-a` and `ab/<hash>-d`; an executable is a folder of that name (cmd/go/internal/cache). README, trim.txt and
 * fuzz/ stay.
 */
function buildUnit(path: string): UnitInCache | undefined {
  const found = /^[0-9a-f]{2}\/[^/]+/.exec(path)
  return found ? { path: found[0], module: undefined } : undefined
}

const DOWNLOADS = 'cache/download/'
const REPOSITORIES = 'cache/vcs/'

/**
 * A version's extracted folder, and each of its downloads (`.info`, `.mod`, `.zip`, `.ziphash`, `.lock`): Go fetches
 * these one by one and fetches missing ones again (cmd/go/internal/modfetch). A repository of `cache/vcs` is one unit.
 * `cache/lock` and the checksum database always stay.
 */
function modUnit(path: string): UnitInCache | undefined {
  if (path.startsWith(DOWNLOADS)) return downloadUnit(path)
  if (path.startsWith(REPOSITORIES)) {
    const [, repository] = /^cache\/vcs\/([^/.]+)/.exec(path) ?? []
    return repository === undefined ? undefined : { path: REPOSITORIES + repository, module: undefined }
  }
  // A module path has no `@`, so the first one ends it; names in the module's folder may have more.
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
