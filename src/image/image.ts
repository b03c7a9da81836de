import type { Bytes } from '../units/bytes.ts'
import type { HistoryEntry } from './manifest.ts'
import type { Layer } from './layer.ts'

/**
 * How `download` was obtained: from the sizes of the real blobs, or with gzip level 6 where the medium has no
 * compressed ones. `none`: not asked for, since it takes some seconds per 100 MB; `download` is then null.
 */
export type DownloadMethod = 'blobs' | 'gzip-6' | 'none'

/** A layer that only its owner distributes (`urls` in its descriptor): listed, never weighed. */
export interface ForeignLayer {
  readonly digest: string
  /** Compressed bytes, as the manifest says. */
  readonly download: Bytes
}

/** One platform of an image, as plain data; layers lowest first. */
export interface Image {
  /** Digest of the manifest; empty where the medium has none. */
  readonly digest: string
  readonly configDigest: string
  readonly configSize: Bytes
  readonly platform: string
  readonly layers: readonly Layer[]
  readonly history: readonly HistoryEntry[]
  readonly downloadMethod: DownloadMethod
  /** What its container runs: the first word of entrypoint and command; empty if there is none. */
  readonly program: string
  /** Bytes of the attestation manifests about this platform. */
  readonly attestations: Bytes
  readonly foreignLayers: readonly ForeignLayer[]
}
