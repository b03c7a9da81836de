import { fail } from '../errors/errors.ts'
import type { Image } from './image.ts'
import type { Layer } from './layer.ts'
import type { Part, Parts } from './image-parts.ts'
import { counted } from '../units/counted.ts'

/**
 * An image that a builder pulled, with its registry's digests and sizes: a builder may unpack layers and rewrite the
 * manifest. Throws `image.not-an-image` or `image.digest` if the layers differ.
 */
export function asInRegistry(name: string, image: Image, parts: Parts): Image {
  const config = parts.config.descriptor
  const foreign = new Set(image.foreignLayers.map(({ digest }) => digest))
  const descriptors = parts.layers.filter(({ descriptor }) => !foreign.has(descriptor?.digest ?? ''))
  if (!config || descriptors.length !== image.layers.length) {
    const detail = `its manifest has ${counted(descriptors.length, 'layer')}, but the pulled image has ${image.layers.length}`
    throw fail('image.not-an-image', { name, detail })
  }
  image.layers.forEach(({ compression, digest }, position) => {
    const expected = descriptors[position]!.descriptor?.digest
    if (compression === 'none' || expected === undefined || digest === expected) return
    throw fail('image.digest', { name, blob: `layer ${position + 1}`, found: digest, expected })
  })
  return {
    ...image,
    digest: parts.digest,
    configDigest: config.digest,
    configSize: config.size,
    layers: image.layers.map((layer, position) => asStored(layer, descriptors[position]!)),
    downloadMethod: 'blobs',
    attestations: parts.attestations,
  }
}

const asStored = (layer: Layer, { descriptor }: Part): Layer =>
  descriptor ? { ...layer, digest: descriptor.digest, stored: descriptor.size, gzip6: undefined } : layer
