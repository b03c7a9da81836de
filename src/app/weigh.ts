import type { Build } from '../build/build.ts'
import { readContents } from '../image/contents.ts'
import type { ImageExport } from '../image/export-entry.ts'
import type { Image } from '../image/image.ts'
import { resolveImages } from '../image/resolve.ts'
import { startsWithLayers, takeInventory } from '../inventory/inventory.ts'
import type { Ports } from '../ports.ts'
import { imageRecord, type ImageFacts } from '../record/make.ts'
import type { ImageRecord } from '../record/record.ts'
import { formatBytes } from '../units/bytes.ts'
import type { BaseLayers } from './base-layers.ts'
import type { Stopwatch } from './stopwatch.ts'

/** What one image came out as: a record for each of its platforms, and the build that made it. */
export interface Weighing {
  readonly records: readonly ImageRecord[]
  /** Null when the image was not built here. */
  readonly build: Build | null
  /** Sentences about what could not be had. */
  readonly notes: readonly string[]
}

/** Reads an image as a stream and joins it to its platforms. Throws `image.*`. */
export async function readImages(ports: Ports, source: ImageExport): Promise<readonly Image[]> {
  const contents = await readContents(source, {
    knownGzip6: (diffId) => ports.compressedSizes.get(diffId),
    onLayer: ({ diffId, stored, entries }) =>
      ports.runner.info(`Read layer ${diffId.slice(7, 19)}: ${formatBytes(stored)}, ${entries.length} entries`),
  })
  for (const layer of contents.layers.values()) {
    if (layer.gzip6 !== undefined) await ports.compressedSizes.put(layer.diffId, layer.gzip6)
  }
  return resolveImages(source, contents)
}

/** What an image is weighed with besides its layers. */
export interface Background {
  readonly base: BaseLayers
  /** The build arguments, whose values must not get into the record. */
  readonly buildArgs: readonly string[]
}

/** Weighs images that were read. Where the base image's layers are not known, a note says why. */
export function weighImages(
  images: readonly Image[],
  facts: ImageFacts,
  { base, buildArgs }: Background,
): Pick<Weighing, 'records' | 'notes'> {
  const weighed = images.map((image) => {
    const stack = base.kind === 'known' ? base.stacks.find((each) => startsWithLayers(image, each)) : undefined
    const unknown = base.kind === 'unknown' ? base.reason : 'its layers do not begin with those of its base image'
    const note = `The own and base layers of ${facts.name} (${image.platform}) are not told apart: ${unknown}.`
    return { record: imageRecord(facts, image, takeInventory(image, stack, buildArgs)), notes: stack ? [] : [note] }
  })
  return { records: weighed.map(({ record }) => record), notes: weighed.flatMap(({ notes }) => notes) }
}

/** Weighs an image that exists: a reference, an archive or a layout. Nothing is known of its base image. */
export async function weighExisting(
  ports: Ports,
  watch: Stopwatch,
  { name, reference }: { readonly name: string; readonly reference: string },
): Promise<Weighing> {
  const images = await watch.step('image', async () => readImages(ports, await ports.images.open(reference)))
  const facts = { name, definition: null, build: null }
  const base: BaseLayers = { kind: 'unknown', reason: 'it was not built here' }
  return { ...(await watch.step('inventory', () => weighImages(images, facts, { base, buildArgs: [] }))), build: null }
}
