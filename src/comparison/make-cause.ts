import type { Bytes } from '../units/bytes.ts'
import type { Cause, CauseChange } from './cause.ts'

/** Bytes of a thing on both sides; null if absent. */
export interface Sides {
  readonly base: Bytes | null
  readonly head: Bytes | null
}

/** A cause whose change and delta follow from its bytes, unless `fields` says otherwise. */
export function makeCause(
  kind: Cause['kind'],
  name: string,
  { base, head }: Sides,
  fields: Partial<Pick<Cause, 'change' | 'from' | 'to' | 'count' | 'parts'>> = {},
): Cause {
  const delta = (head ?? 0) - (base ?? 0)
  const change = base === null ? 'added' : head === null ? 'removed' : direction(delta)
  return { kind, change, name, base, head, delta, from: '', to: '', count: 1, parts: [], ...fields }
}

export function direction(delta: Bytes): CauseChange {
  if (delta === 0) return 'same'
  return delta > 0 ? 'grew' : 'shrank'
}
