import type { Bytes } from '../units/bytes.ts'
import type { BuildInfo, BuildModule } from './build-info.ts'
import type { GoModule, GoPackage, ModuleKind } from './go-binary.ts'
import { isStandardTop } from './standard-library.ts'

/** Deeper than any import path: keeps the search short in what only looks like one. */
const DEEPEST = 64

/** What Go 1.27 names closures of the runtime after (`_.goready.func1`); no package of a user's is called so. */
const NAMELESS = '_'

interface Owner extends BuildModule {
  readonly kind: ModuleKind
}

/** Folds packages to modules, each list heaviest first; a module of the build that has no function is there with 0 bytes. */
export function foldToModules(
  bytesByPackage: ReadonlyMap<string, Bytes>,
  info: BuildInfo | undefined,
): { readonly modules: readonly GoModule[]; readonly packages: readonly GoPackage[] } {
  const ownerOf = owners(info)
  const sums = new Map<Owner, Bytes>(ownerOf.known.map((owner) => [owner, 0]))
  const packages: GoPackage[] = []
  for (const [name, bytes] of bytesByPackage) {
    const path = name === 'main' && info?.main ? info.main : name
    const owner = name === 'main' ? ownerOf.main(path) : ownerOf.package(path)
    packages.push({ path, module: owner.path, bytes })
    sums.set(owner, (sums.get(owner) ?? 0) + bytes)
  }
  const modules = [...sums].map(([owner, bytes]) => Object.assign({ bytes }, owner))
  return { modules: modules.toSorted(heaviestFirst), packages: packages.toSorted(heaviestFirst) }
}

/**
 * Whose a package is: of the module with the longest path that its own starts with, element by element. Without one it
 * is the standard library's when its first element has no dot (`vendor/golang.org/x/net` too), as cmd/go tells them
 * apart. Where the build named no main module (GOPATH, Bazel, Go's own `cmd/go`), dots tell nothing: then only the
 * names that the standard library has are its own, and what is beside the main package (`myteam/…`, `cmd/…`) or below
 * it is of the main module.
 */
function owners(info: BuildInfo | undefined) {
  const known = new Map<string, Owner>(
    info?.dependencies.map((module) => [module.path, { ...module, kind: 'dependency' }]),
  )
  if (info?.mainModule) known.set(info.mainModule.path, { ...info.mainModule, kind: 'main' })
  const std: Owner = { path: 'std', version: info?.goVersion ?? '', kind: 'std' }
  const unknown: Owner = { path: 'unknown', version: '', kind: 'unknown' }
  const beside: Owner = { path: besideMain(info), version: '', kind: 'main' }
  return {
    known: [...known.values()],
    /** The main package is of the main module; where the build named none, of what stands for it. */
    main(path: string): Owner {
      if (info?.mainModule) return known.get(info.mainModule.path)!
      return longestPrefix(known, path) ?? beside
    },
    package(path: string): Owner {
      const owner = longestPrefix(known, path)
      if (owner) return owner
      const top = firstElement(path)
      if (info?.mainModule) return top.includes('.') ? unknown : std
      if (isStandardTop(top) || path === NAMELESS) return std
      return `${path}/`.startsWith(`${beside.path}/`) ? beside : unknown
    },
  }
}

/**
 * What stands for the main module where none is named: all that has the first element of the main package's path. The whole
 * path where that is anybody's (`github.com`) or the standard library's (a test of `net/http`).
 */
function besideMain(info: BuildInfo | undefined): string {
  const path = info?.main || 'main'
  const top = firstElement(path)
  return top.includes('.') || isStandardTop(top) ? path : top
}

const firstElement = (path: string): string => path.slice(0, `${path}/`.indexOf('/'))

function longestPrefix(known: ReadonlyMap<string, Owner>, path: string): Owner | undefined {
  let prefix = path
  for (let depth = 0; depth < DEEPEST && prefix !== ''; depth++) {
    const owner = known.get(prefix)
    if (owner) return owner
    prefix = prefix.slice(0, Math.max(prefix.lastIndexOf('/'), 0))
  }
  return undefined
}

function heaviestFirst(
  one: { readonly path: string; readonly bytes: Bytes },
  other: { readonly path: string; readonly bytes: Bytes },
): number {
  return other.bytes - one.bytes || (one.path < other.path ? -1 : 1)
}
