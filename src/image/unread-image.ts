import { fail } from '../errors/errors.ts'
import type { Bytes } from '../units/bytes.ts'
import { normalPlatform } from '../units/platform.ts'
import { sum } from '../units/sum.ts'
import type { Document } from './contents.ts'
import type { ForeignLayer } from './image.ts'
import type { Parts } from './image-parts.ts'
import { isConfig, isForeign, platformOf } from './manifest.ts'

/** What the manifest and the config say of an image, none of whose layers was read. */
export interface UnreadImage {
  readonly digest: string
  readonly configDigest: string
  readonly platform: string
  /** Compressed bytes of the layers and the config. */
  readonly download: Bytes
  readonly layers: number
  readonly attestations: Bytes
  readonly foreignLayers: readonly ForeignLayer[]
}

/** `config`: the document that the parts name. Throws `image.not-an-image` if it is none. */
export function unreadImage(name: string, parts: Parts, config: Document): UnreadImage {
  if (!isConfig(config.json)) {
    throw fail('image.not-an-image', { name, detail: `${parts.config.path} is not an image config` })
  }
  const descriptors = parts.layers.flatMap(({ descriptor }) => descriptor ?? [])
  const layers = descriptors.filter((each) => !isForeign(each))
  return {
    digest: parts.digest,
    configDigest: config.digest,
    platform: normalPlatform(platformOf(config.json)),
    download: config.size + sum(layers, ({ size }) => size),
    layers: layers.length,
    attestations: parts.attestations,
    foreignLayers: descriptors.filter(isForeign).map(({ digest, size }) => ({ digest, download: size })),
  }
}
