import { contentFrom, marker, opaqueMarker, parentsOf, pathOf, randomFrom } from './layers-random.ts'
import type { TarSpec } from './tar.ts'

/** What a layer has at a path; a `folder` may be implied by a marker or a file below it. */
type Own = 'folder' | 'directory' | 'file' | 'link' | 'marker'
type Random = ReturnType<typeof randomFrom>

/**
 * A stack that every engine unpacks: no path twice in a layer, hardlinks only to files and symlinks only to directories
 * that come before them in the same layer. It leaves out the two things in which overlay file systems differ from
 * layer.md: an opaque root, which keeps what is below it, and a whiteout of a directory that its layer makes again,
 * which comes back.
 */
export function plainStack(seed: number): readonly (readonly TarSpec[])[] {
  const random = randomFrom(seed)
  return Array.from({ length: 2 + random(5) }, (_, position) => plainLayer(random, `${seed} ${position} `))
}

function plainLayer(random: Random, salt: string): readonly TarSpec[] {
  const own = new Map<string, Own>()
  const entries: TarSpec[] = []
  /** Whether the layer may have `what` at a path; if so, adds it. */
  const take = (path: string, what: Own): boolean => {
    const parents = parentsOf(path)
    const fits = parents.every((each) => ['folder', 'directory', undefined].includes(own.get(each)))
    if (!fits || (own.has(path) && !(own.get(path) === 'folder' && what === 'directory'))) return false
    for (const each of parents) {
      if (own.has(each)) continue
      const isImplied = !each.includes('/') // containerd needs deeper ones if a lower layer has a file above them
      own.set(each, isImplied ? 'folder' : 'directory')
      if (!isImplied) entries.push({ path: `${each}/` })
    }
    own.set(path, what)
    return true
  }
  const some = (what: Own): string | undefined => {
    const paths = [...own].filter(([, each]) => each === what).map(([path]) => path)
    return paths[random(paths.length + 1)]
  }
  for (let count = 1 + random(14); count > 0; count--) {
    const entry = plainEntry(random, take, some)
    if (entry) entries.push('content' in entry ? { ...entry, content: salt + entry.content } : entry)
  }
  return entries
}

function plainEntry(
  random: Random,
  take: (path: string, what: Own) => boolean,
  some: (what: Own) => string | undefined,
): TarSpec | undefined {
  const path = pathOf(random)
  switch (random(10)) {
    case 0:
      return take(path, 'marker') ? { path: marker(path) } : undefined
    case 1:
      return take(opaqueMarker(path), 'marker') ? { path: opaqueMarker(path) } : undefined
    case 2:
      return take(path, 'directory') ? { path: `${path}/` } : undefined
    case 3: {
      const target = some('directory')
      if (target === undefined || !take(path, 'link')) return undefined
      return { path, type: '2', link: random(2) === 0 ? `/${target}` : `${'../'.repeat(4)}${target}` }
    }
    case 4: {
      const target = some('file')
      return target !== undefined && take(path, 'file') ? { path, type: '1', link: target } : undefined
    }
  }
  return take(path, 'file') ? { path, content: contentFrom(random) } : undefined
}
