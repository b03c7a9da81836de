import type { FilePart } from './image/export-entry.ts'
import type { Layer } from './image/layer.ts'
import type { LayerReading } from './image/read-layer.ts'
import type { Bytes } from './units/bytes.ts'

/** Threads that read layers beside each other, and beside this one. */
export interface LayerThreads {
  /**
   * The layer in a part of a file, or undefined if a thread would not be faster. Rejects as `readLayer`, with the reason
   * of `signal`, and with that of a cancelled run.
   */
  read(part: FilePart, reading: BoundedReading, listening: Listening): Promise<Layer> | undefined
}

/** Plain data. */
export interface BoundedReading extends LayerReading {
  /** Limit for the programs of the layer (gobinary/bounded.ts). */
  readonly mostParts: number
}

interface Listening {
  readonly signal: AbortSignal
  /** Called now and then with the bytes read so far. */
  readonly told: ((read: Bytes) => void) | undefined
}
