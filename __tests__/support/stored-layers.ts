import type { Layer } from '../../src/image/layer.ts'
import { outlineOf, type Outline } from '../../src/image/outline.ts'
import type { Stacks } from '../../src/ports.ts'
import { directory, file, layerOf, symlink } from './entries.ts'
import { sha256 } from './images.ts'

export const digestOf = (text: string): string => sha256(Buffer.from(text))

/** A layer called `name`, with some files. */
export const named = (name: string, fields: Partial<Layer> = {}): Layer =>
  layerOf(name, [directory('d'), file(`d/${name}`, 7), symlink('l', 'd')], { digest: digestOf(name), ...fields })

export const ONE = named('one', { programs: [{ position: 1, analysis: { kind: 'packed', packer: 'UPX' } }] })
export const OUTLINE: Outline = outlineOf({
  documents: new Map([['index.json', { digest: digestOf('index'), size: 5, json: { manifests: [] } }]]),
  layers: new Map([['blobs/one', ONE]]),
  others: new Set(),
})

/** Those of a base image; of a layer that is called otherwise, the image has more. */
export const STACKS: Stacks = [
  ['one', 'two'],
  ['first', 'more'],
]

export const plain = (layer: Layer | undefined) => layer && { ...layer, entries: [...layer.entries] }
