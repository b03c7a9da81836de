import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { ExportEntry, ImageExport } from '../../src/image/export-entry.ts'
import { tar, type TarSpec } from './tar.ts'
import { zstd } from './zstd.ts'

export const sha256 = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

/** A layer made in code: its tar, and the blob that a store would keep. */
export interface MadeLayer {
  readonly diffId: string
  readonly tar: Buffer
  readonly blob: Buffer
  readonly instruction: string
}

const PACK = { none: (bytes: Buffer) => bytes, gzip: (bytes: Buffer) => gzipSync(bytes), zstd }

export function layer(instruction: string, entries: readonly TarSpec[], pack: keyof typeof PACK = 'gzip'): MadeLayer {
  const bytes = tar(...entries)
  return { instruction, tar: bytes, diffId: sha256(bytes), blob: PACK[pack](bytes) }
}

/** The files of an exported image by path. */
export type Files = Map<string, Buffer>

/** An OCI layout of one image, as `type=oci,tar=false` writes it, with the digest of its manifest. */
export function layout(layers: readonly MadeLayer[], platform = 'linux/amd64'): { files: Files; digest: string } {
  const files: Files = new Map()
  const put = (bytes: Buffer, mediaType: string) => {
    const digest = sha256(bytes)
    files.set(`blobs/${digest.replace(':', '/')}`, bytes)
    return { mediaType, digest, size: bytes.length }
  }
  const config = put(json(configOf(layers, platform)), 'application/vnd.oci.image.config.v1+json')
  const descriptors = layers.map((each) => put(each.blob, mediaTypeOf(each.blob)))
  const manifest = put(
    json({ schemaVersion: 2, config, layers: descriptors }),
    'application/vnd.oci.image.manifest.v1+json',
  )
  files.set('oci-layout', json({ imageLayoutVersion: '1.0.0' }))
  files.set('index.json', json({ schemaVersion: 2, manifests: [manifest] }))
  return { files, digest: manifest.digest }
}

/** The right media type of a layer, by its first byte. */
const mediaTypeOf = ([first]: Uint8Array): string =>
  `application/vnd.oci.image.layer.v1.tar${first === 0x1f ? '+gzip' : first === 0x28 ? '+zstd' : ''}`

/** What `docker save` writes on the classic store: uncompressed layers first, `manifest.json` after them. */
export function dockerArchive(layers: readonly MadeLayer[]): Files {
  const files: Files = new Map()
  const config = json(configOf(layers, 'linux/amd64'))
  for (const each of layers) files.set(`blobs/sha256/${each.diffId.slice(7)}`, each.tar)
  files.set(`blobs/sha256/${sha256(config).slice(7)}`, config)
  const paths = layers.map((each) => `blobs/sha256/${each.diffId.slice(7)}`)
  files.set(
    'manifest.json',
    json([{ Config: `blobs/sha256/${sha256(config).slice(7)}`, RepoTags: null, Layers: paths }]),
  )
  return files
}

export function configOf(layers: readonly MadeLayer[], platform: string): object {
  const [os, architecture] = platform.split('/')
  return {
    os,
    architecture,
    rootfs: { type: 'layers', diff_ids: layers.map((each) => each.diffId) },
    history: [
      ...layers.map((each) => ({ created_by: each.instruction })),
      { created_by: 'CMD ["/app"]', empty_layer: true },
    ],
  }
}

/** Files as an export that can be read once, each body in pieces of `chunk` bytes. */
export function exportOf(files: Files, options: Partial<ImageExport> & { readonly chunk?: number } = {}): ImageExport {
  const { chunk = 1000, ...rest } = options
  async function* entries(): AsyncGenerator<ExportEntry> {
    for (const [path, bytes] of files) yield { path, size: bytes.length, body: pieces(bytes, chunk) }
  }
  return { name: 'test image', entries: entries(), blobsAreFinal: true, vouched: true, ...rest }
}

export async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

export const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value))
