import { isObject } from '../units/is-object.ts'
import { READ_BY } from './read-by.ts'
import type { Contents, Document } from './contents.ts'
import type { Layer } from './layer.ts'
import { blobPath, isAttestation, isIndex } from './manifest.ts'

/** What an image consists of, with its layers by digest. With the stored layers, it can be weighed without reading. */
export interface Outline {
  readonly version: string
  readonly documents: readonly (readonly [path: string, document: Document])[]
  readonly layers: readonly (readonly [path: string, digest: string])[]
  readonly others: readonly string[]
}

/**
 * Whether an export is of one image, and has it. Of several platforms the engine may have others tomorrow, under the same ID
 * (containerd's store): some of them are pulled, or all removed and one pulled again.
 */
export function isWhole({ documents }: Contents): boolean {
  const indexes = [...documents.values()].flatMap(({ json }) => (isIndex(json) ? [json] : []))
  return indexes.every((index) => {
    const [only, ...others] = (index.manifests ?? []).filter((each) => !isAttestation(each))
    return others.length === 0 && (only === undefined || documents.has(blobPath(only.digest)))
  })
}

/**
 * Whether an export is that of an engine's ID: the digest of its config, or in containerd's store that of its manifest or
 * index. What is kept of an ID is never asked for again, so it must not be another image's.
 */
export const isOf = ({ documents }: Contents, id: string): boolean =>
  [...documents.values()].some(({ digest }) => digest === id || digest === `sha256:${id}`) // podman's has no algorithm

export function outlineOf({ documents, layers, others }: Contents): Outline {
  return {
    version: READ_BY,
    documents: [...documents],
    layers: [...layers].map(([path, { digest }]) => [path, digest]),
    others: [...others],
  }
}

/** Rebuilds the contents; undefined if a layer is gone. */
export async function contentsOf(
  outline: Outline,
  find: (digest: string) => Promise<Layer | undefined>,
): Promise<Contents | undefined> {
  const layers = new Map<string, Layer>()
  for (const [path, digest] of outline.layers) {
    const layer = await find(digest)
    if (!layer) return undefined
    layers.set(path, layer)
  }
  return { documents: new Map(outline.documents), layers, others: new Set(outline.others) }
}

/** Whether a value is an outline by this version, whose content needs no checks. */
export function isOutline(value: unknown): value is Outline {
  return isObject(value) && value['version'] === READ_BY
}
