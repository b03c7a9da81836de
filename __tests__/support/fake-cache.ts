import { memoryLayers, memoryRecords } from '../../src/adapters/directory/memory.ts'
import { noStore } from '../../src/mounts/no-store.ts'
import type { Cache, Commits } from '../../src/ports.ts'

/** A cache folder of a world without IO, whose commits are `commits`. */
export const fakeCache = (folder: string, commits: () => Commits): Cache => ({
  folder,
  without: (why) => ({
    commits: commits(),
    layers: memoryLayers(),
    mounts: noStore('the cache folder', why),
    records: memoryRecords(),
  }),
})
