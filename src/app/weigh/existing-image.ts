import { isError } from '../../errors/errors.ts'
import type { ImageExport } from '../../image/export-entry.ts'
import { isImageReference } from '../../plan/image-reference.ts'
import type { ImagePorts } from '../../ports.ts'
import { digestOf } from '../../units/digest.ts'
import { readImages } from './read-images.ts'
import { registryImages, type ExistingImages } from './registry-image.ts'
import { findInRegistry, type InRegistry } from './registry-manifests.ts'

/** An image that is known to be there, none of whose layers has been read. */
export type OpenedImage =
  { readonly kind: 'export'; readonly source: ImageExport } | { readonly kind: 'registry'; readonly image: InRegistry }

/** On disk, in the engine or in a registry (through `builder`). Throws `image.*`, `registry.*` and `engine.*`. */
export async function openExisting(ports: ImagePorts, reference: string, builder = ''): Promise<OpenedImage> {
  try {
    return { kind: 'export', source: await ports.images.open(reference) }
  } catch (error) {
    if (!isError(error, 'image.not-found') || !isImageReference(reference)) throw error
    return { kind: 'registry', image: await findInRegistry(ports, reference, builder) }
  }
}

/** One image per platform. `compress`: work out `download` if there are no compressed layers. Throws as `openExisting`. */
export async function readExisting(ports: ImagePorts, opened: OpenedImage, compress: boolean): Promise<ExistingImages> {
  if (opened.kind === 'registry') return registryImages(ports, opened.image, compress)
  return { images: await readImages(ports, opened.source, compress), notes: [] }
}

/** The digest that a registry gives for the reference, of an index or a manifest; undefined if there is no such answer. */
export function digestInRegistry(opened: OpenedImage): string | undefined {
  const top = opened.kind === 'registry' ? opened.image.top : undefined
  return top === undefined ? undefined : digestOf(top)
}
