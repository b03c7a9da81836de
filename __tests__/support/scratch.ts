import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Scratch } from '../../src/adapters/docker/pushed-entries.ts'

/** Nothing was read before. */
export const SCRATCH: Scratch = {
  files: {
    async temporaryFolder() {
      const path = await mkdtemp(join(tmpdir(), 'weighbridge-scratch-'))
      return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) }
    },
  },
  layers: { layer: async () => undefined },
}
