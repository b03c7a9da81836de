import { fail } from '../errors.ts'
import type { Bytes } from '../units/bytes.ts'
import { SNIFF_LENGTH, sniff } from './compression.ts'
import type { ExportEntry, ImageExport } from './export-entry.ts'
import type { Layer } from './layer.ts'
import { peek } from './peek.ts'
import { hashed, readLayer } from './read-layer.ts'

/** A JSON document of an image: index, manifest, config. `text` is what its digest was computed of. */
export interface Document {
  readonly digest: string
  readonly size: Bytes
  readonly json: unknown
}

/** Everything of an exported image that weighing needs, by the path it had in the export. */
export interface Contents {
  readonly documents: ReadonlyMap<string, Document>
  readonly layers: ReadonlyMap<string, Layer>
}

export interface ReadOptions {
  /** The gzip-6 size of a layer with this diffID, when it was computed before. */
  readonly knownGzip6: (diffId: string) => Promise<Bytes | undefined>
  /** Called after each layer, so that a person sees a big image move. */
  readonly onLayer: (layer: Layer) => void
}

/** Manifests and configs are a few kilobytes; an SBOM may be many megabytes and is nothing that we read. */
const DOCUMENT_LIMIT = 8 * 1024 * 1024

/**
 * Reads an exported image in one pass, in the order its medium gives it: layers are scanned as they come, whichever
 * order they come in, and joined to their manifest afterwards. Memory grows with the number of files, not with bytes.
 */
export async function readContents(image: ImageExport, options: ReadOptions): Promise<Contents> {
  const documents = new Map<string, Document>()
  const layers = new Map<string, Layer>()
  for await (const entry of image.entries) {
    const { start, stream: body } = await peek(entry.body, SNIFF_LENGTH)
    const kind = sniff(start)
    if (kind.kind === 'tar') {
      const expected = digestInPath(entry.path)
      const known = expected && kind.compression === 'none' ? await options.knownGzip6(expected) : undefined
      const gzip = kind.compression === 'none' && !image.blobsAreFinal && known === undefined
      const read = await readLayer(body, nameOf(image, entry), { compression: kind.compression, gzip })
      verify(image, entry, read.digest)
      const layer = known === undefined ? read : { ...read, gzip6: known }
      layers.set(entry.path, layer)
      options.onLayer(layer)
    } else if (kind.kind === 'json' && entry.size <= DOCUMENT_LIMIT) {
      documents.set(entry.path, await readDocument(image, entry, body))
    }
  }
  return { documents, layers }
}

async function readDocument(
  image: ImageExport,
  entry: ExportEntry,
  body: AsyncIterable<Uint8Array>,
): Promise<Document> {
  const stream = hashed(body)
  const chunks: Uint8Array[] = []
  for await (const chunk of stream.chunks) chunks.push(chunk)
  const digest = stream.digest()
  verify(image, entry, digest)
  return { digest, size: stream.bytes(), json: parse(Buffer.concat(chunks).toString('utf8')) }
}

/** A document that is no JSON is kept as `undefined`: it matters only if a manifest refers to it. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function verify(image: ImageExport, entry: ExportEntry, found: string): void {
  const expected = digestInPath(entry.path)
  if (expected !== undefined && expected !== found)
    throw fail('image.digest', { ...nameOf(image, entry), found, expected })
}

const nameOf = (image: ImageExport, entry: ExportEntry) => ({ name: image.name, blob: entry.path })

/** In an OCI layout the path of a blob is its digest (image-layout.md). */
function digestInPath(path: string): string | undefined {
  const match = /(?:^|\/)blobs\/sha256\/([0-9a-f]{64})$/.exec(path)
  return match ? `sha256:${match[1]}` : undefined
}
