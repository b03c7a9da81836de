import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Duplex, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { gathered, tar, tarSize } from './tar.js'

/**
 * A layer, with a function that makes its entries: they are made again each time and never kept.
 * @typedef {{ readonly instruction: string, readonly entries: () => Iterable<import('./tar.js').Entry> }} Layer
 */

/**
 * An archive for `docker load`, as a stream: the layers come first, because the config needs their digests.
 * @param {string} name `repository:tag`
 * @param {readonly Layer[]} layers lowest first
 * @returns {Generator<Uint8Array, void>}
 */
export function* dockerArchive(name, layers) {
  yield* gathered(tar(archiveEntries(name, layers)))
}

/**
 * @param {string} name
 * @param {readonly Layer[]} layers
 * @returns {Generator<import('./tar.js').Entry, void>}
 */
function* archiveEntries(name, layers) {
  /** @type {string[]} */
  const diffIds = []
  const paths = layers.map((_, index) => `${index}/layer.tar`)
  for (const [index, layer] of layers.entries()) {
    const hash = createHash('sha256')
    const path = paths[index] ?? ''
    yield { path, size: tarSize(layer.entries()), body: () => hashed(tar(layer.entries()), hash) }
    diffIds.push(`sha256:${hash.digest('hex')}`)
  }
  yield document('config.json', configOf(layers, diffIds))
  yield document('manifest.json', [{ Config: 'config.json', RepoTags: [name], Layers: paths }])
}

/**
 * What makes a tar smaller, by the name that media types have for it. The compressed size is not measured.
 * @type {Readonly<Record<'gzip' | 'zstd', () => Duplex>>}
 */
const PACKERS = {
  gzip: () => createGzip({ level: 1 }),
  zstd() {
    const { stdin, stdout } = spawn('zstd', ['-q', '-c'], { stdio: ['pipe', 'pipe', 'inherit'] })
    return Duplex.from({ writable: stdin, readable: stdout })
  },
}

/**
 * Writes an OCI layout, as `docker buildx build --output type=oci,tar=false` does.
 * @param {string} folder that does not exist yet
 * @param {readonly Layer[]} layers lowest first
 * @param {keyof typeof PACKERS} compression of its layers
 */
export async function writeLayout(folder, layers, compression = 'gzip') {
  const blobs = join(folder, 'blobs', 'sha256')
  await mkdir(blobs, { recursive: true })
  const diffIds = []
  const descriptors = []
  for (const { entries } of layers) {
    const diff = createHash('sha256')
    const digest = createHash('sha256')
    const draft = join(folder, 'draft')
    await pipeline(
      Readable.from(gathered(hashed(tar(entries()), diff))),
      PACKERS[compression](),
      async function* (chunks) {
        for await (const chunk of chunks) {
          digest.update(chunk)
          yield chunk
        }
      },
      createWriteStream(draft),
    )
    diffIds.push(`sha256:${diff.digest('hex')}`)
    const hex = digest.digest('hex')
    const mediaType = `application/vnd.oci.image.layer.v1.tar+${compression}`
    descriptors.push({ mediaType, digest: `sha256:${hex}`, size: (await stat(draft)).size })
    await rename(draft, join(blobs, hex))
  }
  const put = async (/** @type {unknown} */ value, /** @type {string} */ mediaType) => {
    const bytes = Buffer.from(JSON.stringify(value))
    const hex = createHash('sha256').update(bytes).digest('hex')
    await writeFile(join(blobs, hex), bytes)
    return { mediaType, digest: `sha256:${hex}`, size: bytes.length }
  }
  const config = await put(configOf(layers, diffIds), 'application/vnd.oci.image.config.v1+json')
  const mediaType = 'application/vnd.oci.image.manifest.v1+json'
  const manifest = await put({ schemaVersion: 2, mediaType, config, layers: descriptors }, mediaType)
  await writeFile(join(folder, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [manifest] }))
  await writeFile(join(folder, 'oci-layout'), JSON.stringify({ imageLayoutVersion: '1.0.0' }))
}

/**
 * @param {readonly Layer[]} layers
 * @param {readonly string[]} diffIds
 */
const configOf = (layers, diffIds) => ({
  os: 'linux',
  architecture: 'amd64',
  config: { Cmd: ['/none'] },
  rootfs: { type: 'layers', diff_ids: diffIds },
  history: layers.map(({ instruction }) => ({ created_by: instruction })),
})

/**
 * @param {Iterable<Uint8Array>} chunks
 * @param {import('node:crypto').Hash} hash
 */
function* hashed(chunks, hash) {
  for (const chunk of chunks) {
    hash.update(chunk)
    yield chunk
  }
}

/**
 * @param {string} path
 * @param {unknown} value
 * @returns {import('./tar.js').Entry}
 */
function document(path, value) {
  const bytes = Buffer.from(JSON.stringify(value))
  return { path, size: bytes.length, body: () => [bytes] }
}
