import type { TarToken } from '../archive/tar.ts'
import { pathInLayer } from './layer-entry.ts'
import type { LayerEntries, Flaw } from './layer.ts'
import type { Bytes } from '../units/bytes.ts'

/**
 * Names of a layer's global PAX headers. containerd removes what the layer has at such a name, or makes a whiteout of a
 * marker (archive/tar.go, applyNaive); docker ignores both. A layer that unpacks in two ways is refused.
 */
interface GlobalNames {
  /** `before`: how many entries come before it. */
  add(header: Extract<TarToken, { kind: 'global' }>, before: number): Flaw | undefined
  /** The flaw if a name clashes with an entry of the layer. */
  flawWith(entries: LayerEntries): Flaw | undefined
}

/** The most different names. Real archives have one. */
const MOST_NAMES = 1000

export function globalNames(): GlobalNames {
  const known = new Map<string, { readonly offset: Bytes; readonly before: number }>()
  return {
    add({ names, offset }, before) {
      for (const name of names.map(lastPart)) {
        if (name === undefined || name.startsWith('.wh.'))
          return { offset, detail: `a global header is called ${JSON.stringify(names.at(-1))}` }
        if (name !== '') known.set(name, { offset, before }) // nothing removes the root
      }
      return known.size > MOST_NAMES ? { offset, detail: `it has more than ${MOST_NAMES} global headers` } : undefined
    },
    flawWith(entries) {
      if (known.size === 0) return undefined
      for (let position = 0; position < entries.length; position++) {
        // Links may reach any folder by another path, so only the last part of the name is compared.
        const part = entries
          .path(position)
          .split('/')
          .find((each) => position < (known.get(each)?.before ?? 0))
        if (part === undefined) continue
        const detail = `a global header has the name ${JSON.stringify(part)} of an earlier entry`
        return { offset: known.get(part)!.offset, detail }
      }
      return undefined
    },
  }
}

/** The last part of a path; undefined if it leaves the root. */
function lastPart(path: string): string | undefined {
  const clean = pathInLayer(path)
  return clean?.slice(clean.lastIndexOf('/') + 1)
}
