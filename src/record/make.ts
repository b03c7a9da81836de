import type { Advice } from '../advice/advice.ts'
import type { Image } from '../image/image.ts'
import type { UnreadImage } from '../image/unread-image.ts'
import type { Inventory } from '../inventory/inventory.ts'
import { VERSION } from '../version.ts'
import {
  METHOD_VERSION,
  SCHEMA_VERSION,
  type BaseImageRecord,
  type BuildRecord,
  type ImageRecord,
  type WeightRecord,
} from './record.ts'
import type { Definition } from '../plan/definition.ts'

/** What is known about an image besides its weight. */
export interface ImageFacts {
  readonly name: string
  readonly definition: Definition | null
  readonly baseImage: BaseImageRecord | null
  readonly builtOn?: readonly BaseImageRecord[] | undefined
  readonly build: BuildRecord | null
}

/**
 * The record of one image and platform. `instruction` hides values of build arguments
 * (inventory/instructions.ts), and there is no field for build arguments, environment or labels.
 */
export function imageRecord(
  facts: ImageFacts,
  image: Image,
  inventory: Inventory,
  advice: readonly Advice[],
): ImageRecord {
  return {
    name: facts.name,
    platform: image.platform,
    digest: image.digest,
    configDigest: image.configDigest,
    definition: facts.definition,
    metrics: inventory.metrics,
    downloadMethod: image.downloadMethod,
    layers: inventory.layers,
    paths: inventory.paths,
    pathsComplete: inventory.pathsComplete,
    hidden: inventory.hidden,
    duplicates: inventory.duplicates,
    goBinaries: inventory.goBinaries,
    packed: inventory.packed,
    ...(inventory.repository.length > 0 && { repository: inventory.repository }),
    baseImage: facts.baseImage,
    ...(facts.builtOn && { builtOn: facts.builtOn }),
    attestations: image.attestations,
    foreignLayers: image.foreignLayers,
    advice,
    build: facts.build,
  }
}

/** The record of an existing image from its manifest: nothing is known of its files, and no list of them is complete. */
export function unreadRecord(name: string, image: UnreadImage): ImageRecord {
  const { digest, configDigest, platform, download, layers, attestations, foreignLayers } = image
  const unknown = { unpacked: null, rootfs: null, wasted: null, own: null, base: null, files: null }
  return {
    name,
    platform,
    digest,
    configDigest,
    definition: null,
    metrics: { ...unknown, download, layers },
    downloadMethod: 'blobs',
    layers: [],
    paths: [],
    pathsComplete: false,
    hidden: [],
    duplicates: [],
    goBinaries: [],
    packed: [],
    baseImage: null,
    attestations,
    foreignLayers,
    advice: [],
    build: null,
    notRecorded: ['hidden', 'duplicates', 'goBinaries', 'packed', 'advice'],
  }
}

/** The record of one tree. `commit` is null if the tree is not a commit; `now` is milliseconds since the epoch. */
export function makeRecord(images: readonly ImageRecord[], commit: string | null, now: number): WeightRecord {
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: { version: VERSION, method: METHOD_VERSION },
    commit,
    createdAt: new Date(now).toISOString(),
    images,
  }
}
