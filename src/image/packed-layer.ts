import { ownMemory } from './columns.ts'
import { unpackEntries } from './entry-list.ts'
import type { Layer, PackedEntries } from './layer.ts'

/** A layer as plain data: another thread can be given it, and the memory of its entries without a copy. */
export interface PackedLayer {
  readonly layer: Omit<Layer, 'entries'>
  readonly entries: PackedEntries
}

/** What of a packed layer can be handed over: all of `entries.parts`, each with memory of its own. */
export function packLayer({ entries, ...layer }: Layer): PackedLayer & { readonly memory: readonly ArrayBuffer[] } {
  const { parts, ...rest } = entries.packed()
  const memory = parts.map(ownMemory) // Node keeps small buffers in common memory, of which none can be handed over
  return { layer, entries: { ...rest, parts: memory.map((each) => new Uint8Array(each)) }, memory }
}

/** Reverses `packLayer`; undefined if the parts do not fit together. */
export function unpackLayer({ layer, entries }: PackedLayer): Layer | undefined {
  const unpacked = unpackEntries(entries)
  return unpacked && { ...layer, entries: unpacked }
}
