import type { TarToken } from '../archive/tar.ts'
import { pathInLayer } from './layer-entry.ts'
import type { LayerEntries, Flaw } from './layer.ts'
import type { Bytes } from '../units/bytes.ts'

/**
 * Names of the global PAX headers of a layer. containerd removes what its layer has at such a name, so that what a
 * lower layer has there is seen again, and makes a whiteout of one that is a marker (archive/tar.go, applyNaive);
 * docker passes over both. A layer that is unpacked in two ways is refused; writers of global headers give them names
 * that nothing else has.
 */
interface GlobalNames {
  /** `before`: how many entries stand before it. */
  add(header: Extract<TarToken, { kind: 'global' }>, before: number): Flaw | undefined
  /** What is wrong with them beside the entries of their layer. */
  flawWith(entries: LayerEntries): Flaw | undefined
}

/** Different names that are kept: real archives have one. */
const MOST_NAMES = 1000

export function globalNames(): GlobalNames {
  const known = new Map<string, { readonly offset: Bytes; readonly before: number }>()
  return {
    add({ names, offset }, before) {
      for (const name of names.map(lastPart)) {
        if (name === undefined || name.startsWith('.wh.'))
          return { offset, detail: `a global header is called ${JSON.stringify(names.at(-1))}` }
        if (name !== '') known.set(name, { offset, before }) // the root is nobody's to remove
      }
      return known.size > MOST_NAMES ? { offset, detail: `it has more than ${MOST_NAMES} global headers` } : undefined
    },
    flawWith(entries) {
      if (known.size === 0) return undefined
      for (let position = 0; position < entries.length; position++) {
        // Links may lead to any folder by another path, but the last part of a name is what it is.
        const part = entries
          .path(position)
          .split('/')
          .find((each) => position < (known.get(each)?.before ?? 0))
        if (part === undefined) continue
        const detail = `a global header has the name ${JSON.stringify(part)}, which an entry before it has`
        return { offset: known.get(part)!.offset, detail }
      }
      return undefined
    },
  }
}

/** The last part of a path; undefined for one that leaves the root. */
function lastPart(path: string): string | undefined {
  const clean = pathInLayer(path)
  return clean?.slice(clean.lastIndexOf('/') + 1)
}
