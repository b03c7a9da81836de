import type { Build } from '../build/build.ts'
import { readContents } from '../image/contents.ts'
import type { ImageExport } from '../image/export-entry.ts'
import type { Image } from '../image/image.ts'
import { resolveImages } from '../image/resolve.ts'
import { takeInventory } from '../inventory/inventory.ts'
import type { Weighed } from '../plan/build-plan.ts'
import type { Ports } from '../ports.ts'
import { imageRecord, type ImageFacts } from '../record/make.ts'
import type { ImageRecord } from '../record/record.ts'
import { formatBytes } from '../units/bytes.ts'
import type { Stopwatch } from './stopwatch.ts'

/** What one image came out as: a record for each of its platforms, and the build that made it. */
export interface Weighing {
  readonly records: readonly ImageRecord[]
  /** Null when the image was not built here. */
  readonly built: { readonly build: Build; readonly weighed: Weighed } | null
  /** Sentences about what could not be had. */
  readonly notes: readonly string[]
}

/** Reads an image as a stream and joins it to its platforms. Throws `image.*`. */
export async function readImages(ports: Ports, source: ImageExport): Promise<readonly Image[]> {
  const contents = await readContents(source, {
    knownGzip6: (diffId) => ports.compressedSizes.get(diffId),
    onLayer: (layer) =>
      ports.runner.info(
        `Read layer ${layer.diffId.slice(7, 19)}: ${formatBytes(layer.stored)}, ${layer.entries.length} entries`,
      ),
  })
  for (const layer of contents.layers.values()) {
    if (layer.gzip6 !== undefined) await ports.compressedSizes.put(layer.diffId, layer.gzip6)
  }
  return resolveImages(source, contents)
}

/** Weighs images that were read. `baseDiffIds` are the layers of the base image; undefined where it is not known. */
export function weighImages(
  images: readonly Image[],
  facts: ImageFacts,
  baseDiffIds: readonly string[] | undefined,
): readonly ImageRecord[] {
  return images.map((image) => imageRecord(facts, image, takeInventory(image, baseDiffIds)))
}

/** Weighs an image that exists: a reference, an archive or a layout. Nothing is known of its base image. */
export async function weighExisting(
  ports: Ports,
  watch: Stopwatch,
  { name, reference }: { readonly name: string; readonly reference: string },
): Promise<Weighing> {
  const images = await watch.step('image', async () => readImages(ports, await ports.images.open(reference)))
  const facts = { name, definition: null, build: null }
  const records = await watch.step('inventory', () => weighImages(images, facts, undefined))
  return { records, built: null, notes: [] }
}
