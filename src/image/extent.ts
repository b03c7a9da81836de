import { fail } from '../errors/errors.ts'
import type { Image } from './image.ts'
import type { LayerEntries } from './layer.ts'

/** The most platforms of an image: none of Docker's official ones has more than ten. */
const MOST_PLATFORMS = 200
/** The most layers of an image: no overlay on Linux has more than 500. */
const MOST_LAYERS = 10_000
/** The most entries in repeated layers, which are processed each time. */
const MOST_REPEATED = 4_000_000

/** Bounds the work: a few bytes of a manifest can repeat a layer of a million entries. Throws `image.not-an-image`. */
export function checkExtent(name: string, images: readonly Image[]): void {
  if (images.length > MOST_PLATFORMS) {
    const detail = `it has ${images.length} platforms, over the limit of ${MOST_PLATFORMS}`
    throw fail('image.not-an-image', { name, detail })
  }
  const deepest = images.find(({ layers }) => layers.length > MOST_LAYERS)
  if (deepest) {
    const detail = `it has ${deepest.layers.length} layers, over the limit of ${MOST_LAYERS}`
    throw fail('image.not-an-image', { name, detail })
  }
  const seen = new Set<LayerEntries>()
  let repeated = 0
  for (const { entries } of images.flatMap(({ layers }) => layers)) {
    if (seen.has(entries)) repeated += entries.length
    seen.add(entries)
  }
  if (repeated > MOST_REPEATED) {
    const detail = `it lists the same layers so often that ${repeated} entries are repeated`
    throw fail('image.not-an-image', { name, detail })
  }
}
