import { createHash } from 'node:crypto'
import { decompress } from '../../src/archive/compression.ts'
import { TAR_BLOCK } from '../../src/archive/tar-header.ts'
import type { ArchiveForm } from '../../src/mounts/archive-form.ts'
import { contextFile } from '../../src/mounts/context-file.ts'
import type { Expected } from '../../src/mounts/unpack.ts'
import { unpackMount } from '../../src/mounts/unpack.ts'
import type { Manifest } from '../../src/mounts/blob-manifest.ts'
import { packMount, type Packed, type PackOptions } from '../../src/mounts/pack.ts'
import { END_MARKER } from '../../src/mounts/segments.ts'
import { encodeTrailer, MAGIC } from '../../src/mounts/trailer.ts'
import { tarReader, type TarEntry } from '../../src/archive/tar.ts'

const IDENTITY = { id: '/go/pkg/mod', uid: null, gid: null, mode: null, namespace: '' }

export const EXPECTED: Expected = { kind: 'other', mount: IDENTITY, key: 'key-1' }

/** A mount that was empty before the build, without an effective limit. */
export const PACKING: PackOptions = {
  ...EXPECTED,
  tool: '0.1.0',
  createdAt: '2026-01-02T03:04:05.000Z',
  restored: null,
  goSum: null,
  modules: new Set(),
  cutoff: null,
  limit: 2_000_000_000,
}

/** Bytes as a stream, in chunks of this length. */
export async function* inChunks(bytes: Uint8Array, length = 1 << 16): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

export async function all(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const chunk of chunks) pieces.push(chunk)
  return Buffer.concat(pieces)
}

export async function packed(tar: Uint8Array, options: Partial<PackOptions> = {}, chunk?: number) {
  const packing = packMount(inChunks(tar, chunk), { ...PACKING, ...options })
  const blob = await all(packing.chunks)
  return { blob, result: packing.result() }
}

/** A correct blob of a mount. */
export async function blobOf(tar: Uint8Array, options: Partial<PackOptions> = {}) {
  const { blob, result } = await packed(tar, options)
  return { blob, manifest: manifestOf(result) }
}

export function manifestOf(result: Packed): Manifest {
  if (result.kind !== 'packed') throw new Error(JSON.stringify(result))
  return result.manifest
}

/** The mount's tar; `form` is the requested one. */
export async function unpacked(
  blob: Uint8Array,
  expected: Partial<Expected> = {},
  { chunk, form = 'tar' }: { readonly chunk?: number; readonly form?: ArchiveForm } = {},
) {
  const unpacking = unpackMount(inChunks(blob, chunk), { ...EXPECTED, ...expected }, form)
  const chunks = await all(unpacking.chunks)
  const tar = form === 'tar' ? chunks : await all(decompress(inChunks(chunks), 'zstd'))
  return { tar: Buffer.concat([tar, END_MARKER]), ...unpacking.checked() }
}

/** A forged blob: this payload, with the manifest of a save of `tar`, except for `lies`. */
export async function forged(tar: Uint8Array, payload: Uint8Array, lies: Partial<Manifest> = {}): Promise<Buffer> {
  const { manifest } = await blobOf(tar)
  const payloadSha256 = createHash('sha256').update(payload).digest('hex')
  const said = { ...manifest, payloadBytes: payload.length, payloadSha256, ...lies }
  return Buffer.concat([MAGIC, payload, encodeTrailer(said)])
}

/** The file that a builder gets for a blob. */
export async function contextFileOf(blob: Uint8Array, form: ArchiveForm): Promise<Buffer> {
  const { chunks, head } = contextFile(unpackMount(inChunks(blob), EXPECTED, form), form)
  return overwritten(await all(chunks), await head())
}

/** A file after its second write, over its first bytes. */
export const overwritten = (file: Buffer, start: Uint8Array): Buffer =>
  Buffer.concat([start, file.subarray(start.length)])

/** The form of a file, by its name. */
export const formOf = (file: string): ArchiveForm => (file.endsWith('.zst') ? 'tar.zst' : 'tar')

/** The archive of a mount in such a file, as a builder reads it. */
export async function mountTarIn(file: Buffer, form: ArchiveForm): Promise<Buffer> {
  if (form === 'tar') return file
  const archive = await all(decompress(inChunks(file), 'zstd'))
  const [entry, ...others] = entriesIn(archive)
  if (entry?.path !== 'mount.tar' || entry.offset !== 0 || others.length > 0) throw new Error('it holds another file')
  if (!archive.subarray(TAR_BLOCK + entry.size).equals(END_MARKER)) throw new Error('it does not end after its file')
  return archive.subarray(TAR_BLOCK, TAR_BLOCK + entry.size)
}

export const entriesIn = (tar: Uint8Array): readonly TarEntry[] =>
  [...tarReader().push(tar)].flatMap((token) => (token.kind === 'entry' ? [token.entry] : []))

export const pathsIn = (tar: Uint8Array): readonly string[] => entriesIn(tar).map(({ path }) => path)
