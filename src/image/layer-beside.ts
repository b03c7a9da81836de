import type { FilePart } from './export-entry.ts'
import type { Layer } from './layer.ts'
import type { LayerReading } from './read-layer.ts'

/**
 * Reads the layer in a part of a file beside this thread, until `signal` aborts; undefined if that is not faster. Rejects
 * as `readLayer` does.
 */
export type ReadBeside = (part: FilePart, reading: LayerReading, signal: AbortSignal) => Promise<Layer> | undefined

export interface LayersInOrder {
  /** Adds the next layer, read or being read. Rejects only with the error of one that is there already. */
  readonly add: (path: string, layer: Layer | Promise<Layer>, known: boolean) => void
  /** When all are read. Rejects with the error of the first that failed. */
  readonly all: () => Promise<void>
}

/** Gives layers to `take` in the order in which they were added, however they are read: at once if none is waited for. */
export function layersInOrder(take: (path: string, layer: Layer, known: boolean) => void): LayersInOrder {
  const pending: (() => Promise<void>)[] = []
  return {
    add(path, layer, known) {
      if (!(layer instanceof Promise) && pending.length === 0) return take(path, layer, known)
      if (layer instanceof Promise) layer.catch(() => undefined) // thrown when its turn comes
      pending.push(async () => take(path, await layer, known))
    },
    async all() {
      for (const each of pending) await each()
    },
  }
}
