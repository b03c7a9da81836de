import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CompressedSizes } from '../../ports.ts'
import { atomicWrite } from './atomic-write.ts'

/** Sizes as files, `gzip-6/<hex of the diffID>` in `folder`. A size that cannot be read or kept is computed again. */
export function directoryCompressedSizes(folder: string): CompressedSizes {
  return {
    async get(diffId) {
      const path = pathOf(folder, diffId)
      const text = path === undefined ? '' : await readFile(path, 'utf8').catch(() => '')
      const bytes = Number(text)
      return /^\d+\n$/.test(text) && Number.isSafeInteger(bytes) ? bytes : undefined
    },
    async put(diffId, bytes) {
      const path = pathOf(folder, diffId)
      if (path !== undefined) await atomicWrite(path, `${bytes}\n`).catch(() => undefined)
    },
  }
}

function pathOf(folder: string, diffId: string): string | undefined {
  const hex = /^sha256:([0-9a-f]{64})$/.exec(diffId)?.[1]
  return hex === undefined ? undefined : join(folder, 'gzip-6', hex)
}
