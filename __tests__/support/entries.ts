import { createHash } from 'node:crypto'
import { entryList } from '../../src/image/entry-list.ts'
import type { Image } from '../../src/image/image.ts'
import type { Layer, LayerEntries, LayerEntry } from '../../src/image/layer.ts'
import { takeInventory } from '../../src/inventory/inventory.ts'

type Fields = Partial<Omit<LayerEntry, 'path' | 'kind'>>

/** First 16 bytes of the SHA-256 of a text in hex, as a file's content is stored. */
export const contentOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32)

function entry(path: string, kind: LayerEntry['kind'], fields: Fields = {}): LayerEntry {
  return { path, kind, bytes: 0, link: '', mode: 0o644, uid: 0, gid: 0, content: '', ...fields }
}

/** A file of `bytes`; its content is made from its path and its size, unless given. */
export const file = (path: string, bytes = 1, fields: Fields = {}): LayerEntry =>
  entry(path, 'file', { bytes, content: bytes === 0 ? '' : contentOf(`${bytes} ${path}`), ...fields })
export const directory = (path: string): LayerEntry => entry(path, 'directory')
export const symlink = (path: string, target: string): LayerEntry => entry(path, 'symlink', { link: target })
export const hardlink = (path: string, target: string): LayerEntry => entry(path, 'hardlink', { link: target })
export const device = (path: string): LayerEntry => entry(path, 'other')
export const whiteout = (path: string): LayerEntry => entry(path, 'whiteout')
export const opaque = (path: string): LayerEntry => entry(path, 'opaque')

/** Packed entries, as in a layer. */
export function entriesOf(entries: readonly LayerEntry[]): LayerEntries {
  const list = entryList()
  for (const { content, ...each } of entries) list.add(each, content === '' ? undefined : Buffer.from(content, 'hex'))
  return list.entries()
}

/** A layer of entries, whose stored blob has 100 bytes. */
export function layerOf(diffId: string, entries: readonly LayerEntry[], fields: Partial<Layer> = {}): Layer {
  return {
    digest: `${diffId}-gz`,
    diffId,
    compression: 'gzip',
    stored: 100,
    gzip6: undefined,
    entries: entriesOf(entries),
    programs: [],
    ...fields,
  }
}

/** An image of these layers, with default fields. */
export function imageOf(layers: readonly Layer[], fields: Partial<Image> = {}): Image {
  return {
    digest: 'sha256:m',
    configDigest: 'sha256:c',
    configSize: 1000,
    platform: 'linux/amd64',
    history: [],
    downloadMethod: 'blobs',
    program: '',
    attestations: 0,
    foreignLayers: [],
    layers,
    ...fields,
  }
}

/** An image of layers of these entries, lowest first. */
export const stack = (...layers: readonly (readonly LayerEntry[])[]): Image =>
  imageOf(layers.map((entries, position) => layerOf(`layer ${position}`, entries)))

/** The rootfs of a stack of layers: bytes by path. */
export function rootfs(...layers: readonly (readonly LayerEntry[])[]): Record<string, number> {
  return Object.fromEntries([...takeInventory(stack(...layers), []).files].map(({ path, bytes }) => [path, bytes]))
}
