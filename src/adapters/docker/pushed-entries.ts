import { join } from 'node:path'
import { fail } from '../../errors/errors.ts'
import type { ExportEntry } from '../../image/export-entry.ts'
import { blobPath } from '../../image/manifest.ts'
import type { Files, LayerStore } from '../../ports.ts'
import { fileChunks } from '../oci-layout/file-chunks.ts'
import { openLayout } from '../oci-layout/layout.ts'
import type { EngineAccess } from './engine-images.ts'
import { containerdSocket } from './engine-store.ts'
import { pushedLayout, type Pushing, type Stored } from './pushed-layout.ts'

/** Where pushed images are put to be read, and which layers were read before. */
export interface Scratch {
  readonly files: Pick<Files, 'temporaryFolder'>
  readonly layers: Pick<LayerStore, 'layer'>
}

/** By a push, if the engine is on this machine and has the containerd store; else the saved ones. */
export function pushedEntries(cancelled: AbortSignal, { files, layers }: Scratch): EngineAccess['pushed'] {
  const socketOf = containerdSocket(cancelled)
  return (stored, saved) => {
    let folder: Awaited<ReturnType<Files['temporaryFolder']>> | undefined
    async function* entries(): AsyncGenerator<ExportEntry, void> {
      const socket = await socketOf()
      if (socket === undefined) return yield* saved
      folder = await files.temporaryFolder()
      const { path } = folder
      const known = new Map<string, number>()
      const has = async (digest: string): Promise<boolean> => {
        const before = await layers.layer(digest)
        if (before) known.set(digest, before.stored)
        return before !== undefined
      }
      if (!(await pushedLayout(path, stored, { socket, has, cancelled }))) return yield* saved
      yield* (await openLayout(path, { built: true, cancelled })).entries
      let all: Promise<void> | undefined
      for (const [digest, size] of known) {
        const body = late(
          () => (all ??= pushAll(path, stored, { socket, cancelled })),
          join(path, blobPath(digest)),
          cancelled,
        )
        yield { path: blobPath(digest), size, body }
      }
    }
    return { entries: entries(), close: async () => folder?.[Symbol.asyncDispose]() }
  }
}

/** Of a layer that was read before, but without what is wanted now, or that is gone from the store since. */
async function* late(push: () => Promise<void>, path: string, cancelled: AbortSignal): AsyncGenerator<Uint8Array> {
  await push()
  yield* fileChunks(path, cancelled)
}

async function pushAll(directory: string, stored: Stored, from: Omit<Pushing, 'has'>): Promise<void> {
  if (await pushedLayout(directory, stored, { ...from, has: async () => false })) return
  const advice = 'Run it again; the log of the engine may say more.'
  throw fail('image.export', { reference: stored.id, detail: 'it was pushed to us once, but not again', advice })
}
