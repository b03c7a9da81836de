import type { ArchiveForm } from '../../src/mounts/archive-form.ts'
import { contextFile } from '../../src/mounts/context-file.ts'
import { compressZstd } from '../../src/mounts/zstd.ts'
import { all, blobOf, contextFileOf, inChunks, overwritten } from './mount-blobs.ts'

/**
 * The file that a builder gets for a mount's tar: packed as for the store, checked, and prepared, all by our own code.
 */
export async function mountFile(tar: Buffer, form: ArchiveForm = 'tar'): Promise<Buffer> {
  const { blob } = await blobOf(tar, { limit: Infinity })
  return contextFileOf(blob, form)
}

/** Such a file whose archive breaks off after about `bytes`, as an unchecked one could. */
export async function brokenMountFile(tar: Buffer, bytes: number, form: ArchiveForm): Promise<Buffer> {
  const cut = tar.subarray(0, Math.ceil(bytes / 512) * 512)
  if (form === 'tar') return cut
  const { manifest } = await blobOf(tar)
  const checked = () => ({ manifest: { ...manifest, tarBytes: cut.length }, folders: [] })
  const { chunks, head } = contextFile({ chunks: compressZstd(inChunks(cut)), checked }, form)
  return overwritten(await all(chunks), await head())
}
