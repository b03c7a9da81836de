import type { Bytes } from '../units/bytes.ts'
import type { BuildInfo, BuildModule } from './build-info.ts'
import type { GoModule, GoPackage, ModuleKind } from './go-binary.ts'
import { isStandardTop } from './standard-library.ts'

/** Deeper than any import path. Bounds the search in names that only look like one. */
const DEEPEST = 64

/** Go 1.27 uses this package name for closures of the runtime (`_.goready.func1`); no user's package has it. */
const NAMELESS = '_'

interface Owner extends BuildModule {
  readonly kind: ModuleKind
}

/** Folds packages into modules, each list heaviest first. Modules of the build without functions have 0 bytes. */
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
 * Finds a package's module by the longest path prefix. Without one, a path whose first element has no dot is the
 * standard library's, as in cmd/go. If the build named no main module (GOPATH, Bazel, `cmd/go`), that element must be
 * one of the library's, and packages beside the main one or below it belong to the main module.
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
      // In GOPATH, a `vendor` folder holds what others wrote; that of `cmd` is Go's own.
      const isVendored = path.includes('/vendor/') && top !== 'cmd'
      return `${path}/`.startsWith(`${beside.path}/`) && !isVendored ? beside : unknown
    },
  }
}

/** Stands in for an unnamed main module: the first part of the main package's path; all of it if others share that. */
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
