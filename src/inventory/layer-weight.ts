import type { Bytes } from '../units/bytes.ts'

/** One layer, in stack order. Bytes as in `Metrics`; `instruction` is the Dockerfile's line (docs/measurement.md). */
export interface LayerWeight {
  readonly diffId: string
  readonly instruction: string
  /** Line of the Dockerfile that made it, from 1; null if not known for certain. */
  readonly line: number | null
  readonly origin: 'own' | 'base' | 'unknown'
  readonly unpacked: Bytes
  readonly download: Bytes | null
  readonly files: number
}
