import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { archiveEntries } from '../../image/archive-entries.ts'
import { fileChunks } from './file-chunks.ts'

/** Unpacks an archive beside it: registry clients ask for blobs in any order, even twice. */
export async function unpackedLayout(
  archive: string,
  cancelled: AbortSignal,
): Promise<AsyncDisposable & { readonly path: string }> {
  const path = `${archive}.layout`
  const folder = { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
  try {
    for await (const entry of archiveEntries(archive, fileChunks(archive, cancelled))) {
      if (!OF_LAYOUT.test(entry.path)) continue
      const file = join(path, entry.path)
      await mkdir(dirname(file), { recursive: true })
      await pipeline(entry.body, createWriteStream(file))
    }
  } catch (error) {
    await folder[Symbol.asyncDispose]()
    throw error
  }
  return folder
}

/** The files of a layout (OCI image-layout.md). */
const OF_LAYOUT = /^(?:oci-layout|index\.json|blobs\/sha256\/[0-9a-f]{64})$/
