import type { ReferenceBaseline } from '../../src/baseline/baseline.ts'
import { unreadRecord } from '../../src/record/make.ts'
import type { ImageRecord } from '../../src/record/record.ts'
import { imageRecord, record } from './records.ts'

/** Product-catalog in a registry, as the image to compare with. */
export function referenceBaseline(
  images: readonly ImageRecord[] = [imageRecord()],
  digest?: string,
): ReferenceBaseline {
  const reference = 'ghcr.io/acme/catalog:main'
  return {
    kind: 'baseline',
    source: 'image',
    reference,
    digest: digest ?? images[0]?.digest ?? '',
    record: record({ commit: null, images }),
    beside: null,
    outside: [],
  }
}

/** Product-catalog by its manifest alone, whose digest is made from its download. */
export function unreadImage(download: number): ImageRecord {
  const digest = `sha256:${String(download).padEnd(64, '0')}`
  const sizes = { platform: 'linux/amd64', download, layers: 4, attestations: 0, foreignLayers: [] }
  return unreadRecord('product-catalog', { digest, configDigest: digest, ...sizes })
}
