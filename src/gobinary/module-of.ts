import type { Bytes } from '../units/bytes.ts'
import type { BuildInfo, BuildModule } from './build-info.ts'
import type { GoModule, GoPackage, ModuleKind } from './go-binary.ts'

/** Deeper than any import path: keeps the search short in what only looks like one. */
const DEEPEST = 64

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
 * Whose a package is: of the module with the longest path that its own starts with, element by element. Without one it is
 * the standard library's when its first element has no dot (`vendor/golang.org/x/net` too), as cmd/go tells them apart.
 */
function owners(info: BuildInfo | undefined) {
  const known = new Map<string, Owner>(
    info?.dependencies.map((module) => [module.path, { ...module, kind: 'dependency' }]),
  )
  if (info?.mainModule) known.set(info.mainModule.path, { ...info.mainModule, kind: 'main' })
  const std: Owner = { path: 'std', version: info?.goVersion ?? '', kind: 'std' }
  const unknown: Owner = { path: 'unknown', version: '', kind: 'unknown' }
  let mainOnly: Owner | undefined
  return {
    known: [...known.values()],
    /** The main package is of the main module; where the build named none (a file, `go build x.go`) it stands for itself. */
    main(path: string): Owner {
      if (info?.mainModule) return known.get(info.mainModule.path)!
      return longestPrefix(known, path) ?? (mainOnly ??= { path, version: '', kind: 'main' })
    },
    package(path: string): Owner {
      return longestPrefix(known, path) ?? (/^[^/]*\./.test(path) ? unknown : std)
    },
  }
}

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
