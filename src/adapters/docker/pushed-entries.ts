import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import type { ExportEntry } from '../../image/export-entry.ts'
import type { Layer } from '../../image/layer.ts'
import { blobPath } from '../../image/manifest.ts'
import type { Files, LayerStore } from '../../ports.ts'
import type { Bytes } from '../../units/bytes.ts'
import { fileChunks } from '../oci-layout/file-chunks.ts'
import { openLayout } from '../oci-layout/layout.ts'
import type { EngineAccess } from './engine-images.ts'
import type { EngineStore } from './engine-store.ts'
import { pushedLayout, type Pushing } from './pushed-layout.ts'

/** Where pushed images are put to be read, and which layers were read before. */
export interface Scratch {
  readonly files: Pick<Files, 'temporaryFolder'>
  readonly layers: Pick<LayerStore, 'layer'>
}

interface Surroundings extends Scratch {
  readonly cancelled: AbortSignal
  readonly store: () => Promise<EngineStore>
  /** Removes the names that killed runs left in the engine. Never rejects. */
  readonly tidy: () => Promise<void>
}

/** By a push, if the engine is on this machine and has the containerd store; else the saved ones. */
export function pushedEntries({ files, layers, cancelled, store, tidy }: Surroundings): EngineAccess['pushed'] {
  return (id, saved) => {
    let folder: Awaited<ReturnType<Files['temporaryFolder']>> | undefined
    const tidying: Promise<void>[] = []
    async function* entries(): AsyncGenerator<ExportEntry, void> {
      const { keepsBlobs, socket } = await store()
      if (!keepsBlobs || socket === undefined) return yield* saved
      folder = await files.temporaryFolder().catch(() => undefined) // saving needs none
      if (folder === undefined) return yield* saved
      tidying.push(tidy()) // beside the push
      const goesOn = (each: Promise<void>): void => void tidying.push(each)
      const pushed = entriesOfPush(folder.path, id, { socket, layers, cancelled, goesOn })
      if (!(yield* pushed)) yield* saved
    }
    async function close(): Promise<void> {
      await Promise.all(tidying)
      await folder?.[Symbol.asyncDispose]()
    }
    return { entries: entries(), close }
  }
}

interface Sources extends Pick<Scratch, 'layers'>, Pick<Pushing, 'cancelled' | 'goesOn' | 'socket'> {}

interface Blob {
  readonly digest: string
  readonly size: Bytes
}

/** The blobs as they come, then the documents, then those that are known. Returns false if the image did not come. */
async function* entriesOfPush(
  directory: string,
  id: string,
  { layers, ...from }: Sources,
): AsyncGenerator<ExportEntry, boolean> {
  const known = new Map<string, Layer>()
  const has = async (digest: string): Promise<boolean> => {
    const before = await layers.layer(digest)
    if (before) known.set(digest, before)
    return before !== undefined
  }
  const ending = new AbortController()
  const cancelled = AbortSignal.any([from.cancelled, ending.signal])
  const come = new PassThrough({ objectMode: true })
  const came = (digest: string, size: Bytes): void => void come.write({ digest, size } satisfies Blob)
  const pushing = pushedLayout(directory, id, { ...from, cancelled, has, came }).finally(() => come.end())
  pushing.catch(() => undefined) // awaited below
  const given = new Set<string>()
  try {
    for await (const { digest, size } of come as AsyncIterable<Blob>) {
      const path = blobPath(digest)
      const part = { path: join(directory, path), start: 0, size }
      if (given.has(path)) continue // it came twice at once
      given.add(path)
      yield { path, size, body: fileChunks(part.path, from.cancelled), part }
    }
    if (!(await pushing)) return false
  } catch {
    from.cancelled.throwIfAborted()
    return false
  } finally {
    ending.abort() // nobody reads on
    await pushing.catch(() => undefined)
  }
  const { entries } = await openLayout(directory, { built: true, cancelled: from.cancelled })
  for await (const entry of entries) if (!given.has(entry.path)) yield entry
  for (const [digest, layer] of known) yield { path: blobPath(digest), size: layer.stored, body: UNSENT, known: layer }
  return true
}

/** Of final blobs (`blobsAreFinal`), all that can be asked of a layer is known once it was read. */
const UNSENT: AsyncIterable<Uint8Array> = {
  [Symbol.asyncIterator]() {
    throw new Error('a layer that is known was read again')
  },
}
