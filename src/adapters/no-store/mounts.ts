import type { MountStore } from '../../ports.ts'
import { miss, notSaved } from '../../units/answers.ts'

/** A store of cache mounts that keeps nothing; `reason` is a clause. */
export function noStore(name: string, reason: string): MountStore {
  return {
    name,
    whyNoSave: () => reason,
    find: async () => miss(reason),
    save: async () => notSaved(reason),
    usage: async () => null,
  }
}
