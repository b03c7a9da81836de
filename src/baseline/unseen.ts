import type { Bytes } from '../units/bytes.ts'
import type { Baseline } from './baseline.ts'

/** The most bytes of the head's files in a rebuilt base: 0 if it has only its own, Infinity if they are not counted. */
export function unseenBytes(baseline: Baseline): Bytes {
  if (baseline.kind === 'none') return 0
  return baseline.outside.length > 0 ? Infinity : (baseline.beside?.bytes ?? 0)
}
