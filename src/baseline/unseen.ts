import type { Bytes } from '../units/bytes.ts'
import type { Baseline } from './baseline.ts'

/** Most bytes that a rebuilt base may hold as the head does; 0 where it has only its own, infinite where nobody counts them. */
export function unseenBytes(baseline: Baseline): Bytes {
  if (baseline.kind === 'none') return 0
  return baseline.outside.length > 0 ? Infinity : (baseline.beside?.bytes ?? 0)
}
