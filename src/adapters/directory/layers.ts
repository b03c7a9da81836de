import { readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { isOutline } from '../../image/outline.ts'
import { isStacks } from '../../image/stacks.ts'
import { decodeLayer, encodeLayer } from '../../image/stored-layer.ts'
import type { LayerStore } from '../../ports.ts'
import { parseJson } from '../../units/parse-json.ts'
import { atomicWrite } from './atomic-write.ts'
import { keepYoungest } from './keep-youngest.ts'

export const KINDS = ['layers', 'images', 'bases'] as const
type Kind = (typeof KINDS)[number]

/** Bytes to keep: some thousand layers. */
const LIMIT = 256 * 1024 * 1024

/**
 * Layers, outlines and stacks as gzip files in `folder`, whose checksum shows that they are whole. The least recently
 * used go first; what cannot be read is a miss. In a checkout (XDG_CACHE_HOME), its files must not count as changes.
 */
export function directoryLayers(folder: string, limit = LIMIT): LayerStore {
  const writing = new Map<string, Promise<void>>() // awaited only by whoever asks for the same file
  let isSwept = false // once in a run is enough, and an image may have 127 layers
  return {
    async layer(digest) {
      const bytes = await read(pathOf(folder, 'layers', digest))
      const layer = bytes && decodeLayer(bytes)
      return layer?.digest === digest ? layer : undefined
    },
    keepLayer: (layer) => write(pathOf(folder, 'layers', layer.digest), () => Buffer.concat(encodeLayer(layer))),
    async outline(id) {
      const bytes = await read(pathOf(folder, 'images', id))
      const outline: unknown = bytes && parseJson(bytes.toString('utf8'))
      return isOutline(outline) ? outline : undefined
    },
    keepOutline: (id, outline) => write(pathOf(folder, 'images', id), () => Buffer.from(JSON.stringify(outline))),
    async stacks(key) {
      const bytes = await read(pathOf(folder, 'bases', key))
      const stacks: unknown = bytes && parseJson(bytes.toString('utf8'))
      return isStacks(stacks) ? stacks : undefined
    },
    keepStacks: (key, stacks) => write(pathOf(folder, 'bases', key), () => Buffer.from(JSON.stringify(stacks))),
  }

  async function read(path: string | undefined): Promise<Buffer | undefined> {
    if (path === undefined) return undefined
    await writing.get(path)
    return readCompressed(path)
  }

  async function write(path: string | undefined, content: () => Buffer): Promise<void> {
    if (path === undefined) return
    const written = keep(path, content).finally(() => writing.delete(path))
    writing.set(path, written)
    await written
  }

  async function keep(path: string, content: () => Buffer): Promise<void> {
    try {
      await atomicWrite(path, await promisify(gzip)(content(), { level: 1 }))
      if (isSwept) return
      isSwept = true
      await writeFile(join(folder, '.gitignore'), '*\n')
      await keepYoungest(
        KINDS.map((kind) => join(folder, kind)),
        limit,
      )
    } catch {
      // Best effort: it will be read again.
    }
  }
}

/** Whether any layer is kept in `folder`. */
export const hasLayers = (folder: string): Promise<boolean> =>
  readdir(join(folder, 'layers' satisfies Kind)).then(
    (names) => names.length > 0,
    () => false,
  )

async function readCompressed(path: string): Promise<Buffer | undefined> {
  try {
    const bytes = await promisify(gunzip)(await readFile(path))
    await utimes(path, new Date(), new Date()).catch(() => {}) // a read-only folder is still read
    return bytes
  } catch {
    return undefined
  }
}

/** A digest becomes part of a path, so it must not lead out of the folder. */
function pathOf(folder: string, kind: Kind, digest: string): string | undefined {
  const hex = /^sha256:([0-9a-f]{64})$/.exec(digest)?.[1]
  return hex === undefined ? undefined : join(folder, kind, `${hex}.gz`)
}
