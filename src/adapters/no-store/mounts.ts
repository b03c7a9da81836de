import type { MountStore } from '../../ports.ts'

/** A store of cache mounts that keeps nothing; `reason` is a clause. */
export function noStore(name: string, reason: string): MountStore {
  return {
    name,
    whyNoSave: () => reason,
    find: async () => ({ kind: 'miss', reason }),
    save: async () => ({ kind: 'not saved', reason }),
    usage: async () => null,
  }
}
