import { readFile } from 'node:fs/promises'
import type { MountStore } from '../../src/ports.ts'

/** A store of mounts in memory; `blobs` is its content, oldest first. */
export function memoryMounts(blobs = new Map<string, Uint8Array>()): MountStore {
  return {
    name: 'the memory',
    whyNoSave: () => null,
    async find(prefixes) {
      const keys = [...blobs.keys()]
      const like = prefixes.map((prefix) => keys.findLast((each) => each.startsWith(prefix)))
      const found = like.find((each) => each !== undefined)
      if (found === undefined) return { kind: 'miss', reason: 'nothing is stored for it yet' }
      return { kind: 'found', value: { key: found, body: once(blobs.get(found)!) } }
    },
    async save(key, path) {
      if (blobs.has(key)) return { kind: 'not saved', reason: 'another run has stored this key already' }
      const blob = await readFile(path).catch((error: unknown) => String(error))
      if (typeof blob === 'string') return { kind: 'not saved', reason: blob }
      blobs.set(key, blob)
      return { kind: 'saved' }
    },
    usage: async () => [...blobs.values()].reduce((sum, { length }) => sum + length, 0),
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
