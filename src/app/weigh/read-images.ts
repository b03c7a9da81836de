import { boundedParts, boundedReader, MOST_PARTS } from '../../gobinary/bounded.ts'
import { mayBeElf } from '../../gobinary/elf.ts'
import { readGoBinary } from '../../gobinary/read-go-binary.ts'
import { isEnough, readContents, type Contents, type ReadOptions } from '../../image/contents.ts'
import type { ImageExport } from '../../image/export-entry.ts'
import type { Image } from '../../image/image.ts'
import type { Layer } from '../../image/layer.ts'
import { contentsOf, isOf, isWhole, outlineOf } from '../../image/outline.ts'
import { resolveImages } from '../../image/resolve.ts'
import type { Ports } from '../../ports.ts'
import { formatBytes } from '../../units/bytes.ts'
import { counted } from '../../units/counted.ts'
import { readingProgress } from './reading-progress.ts'

type ReadingPorts = Pick<Ports, 'clock' | 'layers' | 'runner' | 'threads'>

/**
 * Reads an image by platform; skips images and layers that were read before. `compress`: work out `download` if there
 * are no compressed layers. `mostParts`: limit for the programs of a layer, and of the image. Throws `image.*`.
 */
export async function readImages(
  ports: ReadingPorts,
  source: ImageExport,
  compress: boolean,
  mostParts = MOST_PARTS,
): Promise<readonly Image[]> {
  const reading = { compress, mostParts }
  const contents = (await readBefore(ports, source, reading)) ?? (await readNow(ports, source, reading))
  return resolveImages(source, contents)
}

interface Reading {
  readonly compress: boolean
  readonly mostParts: number
}

async function readBefore(
  { layers, runner }: Pick<Ports, 'layers' | 'runner'>,
  source: ImageExport,
  { compress, mostParts }: Reading,
): Promise<Contents | undefined> {
  const { id } = source
  const outline = id === undefined ? undefined : await layers.outline(id)
  if (id === undefined || !outline) return undefined
  const bounded = boundedLayers(mostParts)
  const contents = await contentsOf(outline, async (digest) => {
    const layer = await layers.layer(digest)
    return layer && isEnough(source, layer, compress) ? bounded(layer) : undefined
  })
  if (contents && !isOf(contents, id)) return undefined // as earlier versions kept some
  if (contents) runner.info(`${counted(contents.layers.size, 'layer')} of ${source.name}: all read before`)
  return contents
}

async function readNow(
  { layers, runner, clock, threads }: ReadingPorts,
  source: ImageExport,
  { compress, mostParts }: Reading,
): Promise<Contents> {
  const bounded = boundedLayers(mostParts)
  const kept = new Set<string>() // an archive may have one layer under many paths
  const progress = readingProgress(source, clock, runner.progress?.line)
  const reading: ReadOptions = {
    compress,
    mayBeProgram: mayBeElf,
    programReader: () => boundedReader(readGoBinary, mostParts),
    beside: (part, how, signal) =>
      threads.read(part, { ...how, mostParts }, { signal, told: progress.told(how.blob.blob, part.size) }),
    known: (digest) => layers.layer(digest),
    onLayer(layer, known) {
      const { digest, diffId, stored, entries } = layer
      const what = `layer ${diffId.slice(7, 19)}: ${formatBytes(stored)}, ${counted(entries.length, 'entry', 'entries')}`
      runner.info(known ? `Already known, ${what}` : `Read ${what}`)
      // Best effort, not awaited.
      if (!known && !kept.has(digest)) void layers.keepLayer(layer)
      kept.add(digest)
      return bounded(layer)
    },
  }
  const contents = await readContents(progress.watched, reading).finally(() => {
    progress.end()
    return source.close?.()
  })
  const { id } = source
  if (id !== undefined && isOf(contents, id) && isWhole(contents)) void layers.keepOutline(id, outlineOf(contents))
  return contents
}

/**
 * Limits the programs of an image to `mostParts` parts, in layer order. The limit for a single layer does not depend on
 * the others, so the result is the same for known and read layers.
 */
function boundedLayers(mostParts: number): (layer: Layer) => Layer {
  const bounded = boundedParts(mostParts)
  return (layer) => ({
    ...layer,
    programs: layer.programs.map(({ position, analysis }) =>
      analysis.kind === 'go'
        ? { position, analysis: { kind: 'go', binary: bounded(analysis.binary) } }
        : { position, analysis },
    ),
  })
}
