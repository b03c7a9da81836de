import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { fail } from '../../errors/errors.ts'
import type { ExportEntry } from '../../image/export-entry.ts'
import type { Layer } from '../../image/layer.ts'
import { blobPath } from '../../image/manifest.ts'
import type { Files, LayerStore } from '../../ports.ts'
import type { Bytes } from '../../units/bytes.ts'
import { fileChunks } from '../oci-layout/file-chunks.ts'
import { openLayout } from '../oci-layout/layout.ts'
import type { EngineAccess } from './engine-images.ts'
import { containerdSocket } from './engine-store.ts'
import { pushedLayout, type Pushing } from './pushed-layout.ts'

/** Where pushed images are put to be read, and which layers were read before. */
export interface Scratch {
  readonly files: Pick<Files, 'temporaryFolder'>
  readonly layers: Pick<LayerStore, 'layer'>
}

interface Surroundings extends Scratch {
  readonly cancelled: AbortSignal
  /** Removes the names that killed runs left in the engine. Never rejects. */
  readonly tidy: () => Promise<void>
}

/** By a push, if the engine is on this machine and has the containerd store; else the saved ones. */
export function pushedEntries({ files, layers, cancelled, tidy }: Surroundings): EngineAccess['pushed'] {
  const socketOf = containerdSocket(cancelled)
  return (id, saved) => {
    let folder: Awaited<ReturnType<Files['temporaryFolder']>> | undefined
    let tidied: Promise<void> | undefined
    async function* entries(): AsyncGenerator<ExportEntry, void> {
      const socket = await socketOf()
      if (socket === undefined) return yield* saved
      folder = await files.temporaryFolder().catch(() => undefined) // saving needs none
      if (folder === undefined) return yield* saved
      tidied = tidy() // beside the push
      const pushed = entriesOfPush(folder.path, id, { socket, layers, cancelled })
      if (!(yield* pushed)) yield* saved
    }
    async function close(): Promise<void> {
      await tidied
      await folder?.[Symbol.asyncDispose]()
    }
    return { entries: entries(), close }
  }
}

interface Sources extends Pick<Scratch, 'layers'>, Pick<Pushing, 'cancelled' | 'socket'> {}

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
  let all: Promise<void> | undefined
  for (const [digest, layer] of known) {
    const path = blobPath(digest)
    const body = late(() => (all ??= pushAll(directory, id, from)), join(directory, path), from.cancelled)
    yield { path, size: layer.stored, body, known: layer }
  }
  return true
}

/** Of a layer that was read before, but without what is wanted now. */
async function* late(push: () => Promise<void>, path: string, cancelled: AbortSignal): AsyncGenerator<Uint8Array> {
  await push()
  yield* fileChunks(path, cancelled)
}

async function pushAll(directory: string, id: string, from: Omit<Sources, 'layers'>): Promise<void> {
  const pushing = { ...from, has: async () => false, came: () => undefined }
  if (await pushedLayout(directory, id, pushing)) return
  const advice = 'Run it again; the log of the engine may say more.'
  throw fail('image.export', { reference: id, detail: 'it was pushed to us once, but not again', advice })
}
