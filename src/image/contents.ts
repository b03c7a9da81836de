import { fail } from '../errors.ts'
import type { Bytes } from '../units/bytes.ts'
import { SNIFF_LENGTH, sniff, type BlobKind, type Compression } from '../archive/compression.ts'
import type { ExportEntry, ImageExport } from './export-entry.ts'
import type { Layer } from './layer.ts'
import { parseJson } from './parse-json.ts'
import { peek } from './peek.ts'
import type { ProgramReader } from './layer-reader.ts'
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
  /** Paths of what is neither: a manifest may name it for a layer. */
  readonly others: ReadonlySet<string>
}

export interface ReadOptions extends ProgramReader {
  /** Whether to work out gzip-6 sizes where the medium keeps no compressed layers: some seconds for each 100 MB. */
  readonly compress: boolean
  /** A layer that was read before, by the digest of its blob. */
  readonly known: (digest: string) => Promise<Layer | undefined>
  /** Called after each layer, so that a person sees a big image move; `known`: it was not read this time. */
  readonly onLayer: (layer: Layer, known: boolean) => void
}

/** What readers of layers, all of them Go's, take a blob of no bytes for. */
const EMPTY_TAR: BlobKind = { kind: 'tar', compression: 'none' }

/** Manifests and configs are a few kilobytes; an SBOM may be many megabytes and is nothing that we read. */
const DOCUMENT_LIMIT = 8 * 1024 * 1024

/**
 * Reads an exported image in one pass, in the order its medium gives it: layers are scanned as they come, whichever
 * order they come in, and joined to their manifest afterwards. Memory grows with the number of files, not with bytes.
 * The body of a layer that is known is not touched.
 */
export async function readContents(image: ImageExport, options: ReadOptions): Promise<Contents> {
  const documents = new Map<string, Document>()
  const layers = new Map<string, Layer>()
  const others = new Set<string>()
  const { compress, known, onLayer, mayBeProgram, readProgram } = options
  for await (const entry of image.entries) {
    const digest = digestInPath(entry.path)
    const before = digest === undefined ? undefined : await known(digest)
    if (before && isEnough(image, before, compress)) {
      layers.set(entry.path, before)
      onLayer(before, true)
      continue
    }
    const { start, stream: body } = await peek(entry.body, SNIFF_LENGTH)
    const kind = start.length === 0 ? EMPTY_TAR : sniff(start)
    if (kind.kind === 'tar') {
      const { compression } = kind
      const gzip = compress && lacksDownload(image, compression)
      const layer = await readLayer(body, nameOf(image, entry), { compression, gzip, mayBeProgram, readProgram })
      verify(image, entry, layer.digest)
      layers.set(entry.path, layer)
      onLayer(layer, false)
    } else if (kind.kind === 'json' && entry.size <= DOCUMENT_LIMIT) {
      documents.set(entry.path, await readDocument(image, entry, body))
    } else {
      others.add(entry.path)
    }
  }
  return { documents, layers, others }
}

/** Whether a layer that was read before need not be read again: its gzip-6 size may be wanted only now. */
export function isEnough(image: ImageExport, { compression, gzip6 }: Layer, compress: boolean): boolean {
  return !compress || gzip6 !== undefined || !lacksDownload(image, compression)
}

/** The classic image store keeps no compressed layers: what a pull costs has to be worked out. */
const lacksDownload = ({ blobsAreFinal }: ImageExport, compression: Compression): boolean =>
  compression === 'none' && !blobsAreFinal

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
  return { digest, size: stream.bytes(), json: parseJson(Buffer.concat(chunks).toString('utf8')) }
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
