import { fail } from '../errors/errors.ts'
import type { Bytes } from '../units/bytes.ts'
import { SNIFF_LENGTH, sniff, type BlobKind, type Compression } from '../archive/compression.ts'
import { parseJson } from '../units/parse-json.ts'
import type { ExportEntry, ImageExport } from './export-entry.ts'
import { layersInOrder, type LayersInOrder, type ReadBeside } from './layer-beside.ts'
import type { Layer } from './layer.ts'
import { isConfig, isDockerArchive, isIndex, isManifest } from './manifest.ts'
import { peek } from './peek.ts'
import type { ProgramReader } from './layer-reader.ts'
import { hashed, readLayer, type LayerReading } from './read-layer.ts'

/** A JSON document. `json` is the index, manifest or config of an image; undefined for anything else. */
export interface Document {
  readonly digest: string
  readonly size: Bytes
  readonly json: unknown
}

/** Everything that weighing needs from an exported image, by path in the export. */
export interface Contents {
  readonly documents: ReadonlyMap<string, Document>
  readonly layers: ReadonlyMap<string, Layer>
  /** Paths of files that are neither; a manifest may list one as a layer. */
  readonly others: ReadonlySet<string>
}

export interface ReadOptions extends Pick<ProgramReader, 'mayBeProgram'> {
  /** Makes the analyser for the programs of one layer. Its results are kept, so they must not depend on other layers. */
  readonly programReader: () => ProgramReader['readProgram']
  /** Whether to compute gzip-6 sizes if the medium keeps no compressed layers: some seconds per 100 MB. */
  readonly compress: boolean
  /** A layer that was read before, by the digest of its blob. */
  readonly known: (digest: string) => Promise<Layer | undefined>
  /** Undefined: this thread reads them all. */
  readonly beside?: ReadBeside
  /** Called after each layer, in their order, to show progress; returns the layer as this image has it. `known`: it was read before. */
  readonly onLayer: (layer: Layer, known: boolean) => Layer
}

/** Layer readers, which are all written in Go, accept an empty blob as an empty tar. */
const EMPTY_TAR: BlobKind = { kind: 'tar', compression: 'none' }

/** Manifests and configs are a few kilobytes. An SBOM may be many megabytes and is not needed. */
const DOCUMENT_LIMIT: Bytes = 8 * 1024 * 1024
/** Limit for all documents kept: some ten thousand, which take ten times their size in memory. */
const DOCUMENTS_LIMIT: Bytes = 64 * 1024 * 1024
/** Limits for the export's own files: ten times as many as an image with the most layers has, and Linux's PATH_MAX. */
const [MOST_FILES, LONGEST_PATH] = [100_000, 4096]

/**
 * Reads an exported image in one pass, in the order its medium gives it; memory grows with the number of files, not
 * with bytes. The body of a known layer is not read, or only hashed if nothing vouches for its path.
 */
export async function readContents(image: ImageExport, options: ReadOptions): Promise<Contents> {
  const layers = new Map<string, Layer>()
  const inOrder = layersInOrder((path, layer, known) => layers.set(path, options.onLayer(layer, known)))
  const given = new AbortController()
  try {
    let others: Omit<Contents, 'layers'> | undefined
    try {
      others = await readEntries(image, options, { add: inOrder.add, signal: given.signal })
    } finally {
      await inOrder.all() // what is wrong with an earlier layer is said first, whoever read it
    }
    return { ...others, layers }
  } finally {
    given.abort() // one failed: nothing goes on reading the others
  }
}

interface Reading {
  readonly add: LayersInOrder['add']
  readonly signal: AbortSignal
}

/** Goes through the files of an export; `add` gets its layers. */
async function readEntries(
  image: ImageExport,
  options: ReadOptions,
  { add, signal }: Reading,
): Promise<Omit<Contents, 'layers'>> {
  const documents = new Map<string, Document>()
  const others = new Set<string>()
  const { compress, known } = options
  let kept: Bytes = 0
  let files = 0
  for await (const entry of image.entries) {
    files += 1
    if (files > MOST_FILES || entry.path.length > LONGEST_PATH) {
      const detail = `it has more than ${MOST_FILES} files, or a path longer than ${LONGEST_PATH} characters`
      throw fail('image.not-an-image', { name: image.name, detail })
    }
    const digest = digestInPath(entry.path)
    const before = entry.known ?? (digest === undefined ? undefined : await known(digest))
    if (before && isEnough(image, before, compress)) {
      if (!image.vouched) verify(image, entry, await digestOfBody(entry.body))
      add(entry.path, before, true)
      continue
    }
    const { start, stream: body, close } = await peek(entry.body, SNIFF_LENGTH)
    const kind = start.length === 0 ? EMPTY_TAR : sniff(start)
    if (kind.kind === 'tar') {
      const { compression } = kind
      const reading = { blob: nameOf(image, entry), compression, gzip: compress && lacksDownload(image, compression) }
      const verified = (layer: Layer): Layer => {
        verify(image, entry, layer.digest)
        return layer
      }
      const beside = entry.part && options.beside?.(entry.part, reading, signal)
      if (beside) await close()
      add(entry.path, beside ? beside.then(verified) : verified(await readHere(body, reading, options)), false)
      continue
    }
    const document = kind.kind === 'json' ? await readDocument(image, entry, body) : undefined
    if (document) documents.set(entry.path, document)
    else others.add(entry.path)
    kept += document?.json === undefined ? 0 : document.size
    if (kept > DOCUMENTS_LIMIT) {
      const detail = `its manifests and configs together are larger than ${DOCUMENTS_LIMIT} bytes`
      throw fail('image.not-an-image', { name: image.name, detail })
    }
  }
  return { documents, others }
}

const readHere = (body: AsyncIterable<Uint8Array>, reading: LayerReading, options: ReadOptions): Promise<Layer> =>
  readLayer(body, reading, { mayBeProgram: options.mayBeProgram, readProgram: options.programReader() })

/** Whether a layer from an earlier read is enough, or its gzip-6 size is wanted only now. */
export function isEnough(image: ImageExport, { compression, gzip6 }: Layer, compress: boolean): boolean {
  return !compress || gzip6 !== undefined || !lacksDownload(image, compression)
}

/** The classic image store keeps no compressed layers, so the cost of a pull must be computed. */
const lacksDownload = ({ blobsAreFinal }: ImageExport, compression: Compression): boolean =>
  compression === 'none' && !blobsAreFinal

/** Reads a document; undefined if it is too large. Its bytes are counted, since an archive may understate its size. */
async function readDocument(
  image: ImageExport,
  entry: ExportEntry,
  body: AsyncIterable<Uint8Array>,
): Promise<Document | undefined> {
  const stream = hashed(body)
  const chunks: Uint8Array[] = []
  for await (const chunk of stream.chunks) {
    chunks.push(chunk)
    if (stream.bytes() > DOCUMENT_LIMIT) return undefined
  }
  const digest = stream.digest()
  verify(image, entry, digest)
  const json = parseJson(Buffer.concat(chunks).toString('utf8'))
  return { digest, size: stream.bytes(), json: isOfImage(json) ? json : undefined }
}

const isOfImage = (json: unknown): boolean =>
  isIndex(json) || isManifest(json) || isConfig(json) || isDockerArchive(json)

async function digestOfBody(body: AsyncIterable<Uint8Array>): Promise<string> {
  const stream = hashed(body)
  for await (const chunk of stream.chunks) void chunk
  return stream.digest()
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
